package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.shoppers.SourceColumn;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.FlinkTables;
import io.shoplens.schema.ShoplensException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTrainerTest {
  private static final List<String> COLUMNS =
      Population.CUSTOMERS.described().columns().stream().map(SourceColumn::name).toList();

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static FlinkTables flink;

  @BeforeAll
  static void start() {
    flink = new FlinkTables(new FlinkSettings(2, folder));
  }

  @AfterAll
  static void stop() {
    flink.close();
  }

  @Test
  void aConstantFeatureIsNamedAndCountsNothing() {
    TrainedSegments trained = train(300, Set.of("n_cart", "recency_days"));

    assertThat(trained.constant()).containsExactly("n_cart", "recency_days");
    int cart = Population.CUSTOMERS.features().names().indexOf("n_cart");
    for (int component = 0; component < trained.kept(); component++) {
      assertThat(trained.components().components()[component][cart]).isBetween(-1e-12, 1e-12);
    }
  }

  @Test
  void aSingleFeatureThatDiffersIsTooLittle() {
    assertThatThrownBy(
            () ->
                train(
                    300,
                    COLUMNS.stream()
                        .filter(name -> !name.equals("revenue"))
                        .collect(Collectors.toSet())))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("Types of customers cannot be learned from shop.customers")
        .hasMessageContaining("the columns behind total_events, n_view, n_cart,")
        .hasMessageContaining("which leaves 1 feature to tell anybody apart");
  }

  @Test
  void withoutAnybodyButBotsThereIsASentence() {
    assertThatThrownBy(() -> train(0, Set.of()))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining(
            "Types of customers cannot be learned from shop.customers: there is no sample to train on.");
  }

  private static TrainedSegments train(int customers, Set<String> constant) {
    BehaviourReader reader = (unit, blocks) -> blocks.accept(made(customers, constant));
    Source source =
        new Source(
            Population.CUSTOMERS,
            TableNames.CUSTOMERS,
            List.of(new DataUnit(null, List.of(), List.of())),
            reader);
    return new SegmentTrainer(flink, source, ClusteredShop.SETTINGS).train();
  }

  private static Behaviours made(int customers, Set<String> constant) {
    Random random = new Random(5);
    long[] ids = random.longs(customers).toArray();
    double[][] columns = new double[COLUMNS.size()][customers];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < customers; row++) {
        columns[column][row] =
            constant.contains(COLUMNS.get(column)) ? 3 : 1 + Math.exp(random.nextGaussian());
      }
    }
    return new Behaviours(ids, ids, ids, columns, List.of());
  }
}
