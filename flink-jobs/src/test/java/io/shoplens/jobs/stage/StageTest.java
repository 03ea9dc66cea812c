package io.shoplens.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTest {
  @TempDir Path temporary;

  @Test
  void everyUnitIsProcessedOnceAndEveryTaskFinishes() {
    List<Integer> units = IntStream.rangeClosed(1, 100).boxed().toList();

    List<Integer> sums = stage().run(units, new Summing());

    assertThat(sums).hasSize(2);
    assertThat(sums.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5050);
  }

  @Test
  void aTasksSentenceReachesTheDriverAsItWas() {
    assertThatThrownBy(() -> stage().run(List.of(1), new Failing()))
        .isInstanceOf(ShoplensException.class)
        .hasMessage("The shop is closed: come back tomorrow.");
  }

  private Stage stage() {
    return new Stage("test", new FlinkSettings(2, temporary), StageProgress.SILENT);
  }

  private static final class Summing implements UnitTask<Integer, Integer> {
    private static final long serialVersionUID = 1L;
    private int sum;

    @Override
    public void process(Integer unit, Consumer<Integer> results) {
      sum += unit;
    }

    @Override
    public void finish(Consumer<Integer> results) {
      results.accept(sum);
    }
  }

  private static final class Failing implements UnitTask<Integer, Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public void process(Integer unit, Consumer<Integer> results) {
      throw new ShoplensException(
          ShoplensException.Kind.DATA, "The shop is closed: come back tomorrow.");
    }
  }
}
