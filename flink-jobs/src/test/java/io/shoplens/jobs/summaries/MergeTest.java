package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MergeTest {

  @Property(tries = 60)
  void anyNumberOfWorkersMergedInAnyOrderGivesTheSameRows(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 7) int workers,
      @ForAll @IntRange(max = 250) int events) {
    ShopHistory shop = RandomShop.of(seed, events);

    assertThat(
            SummaryRun.rows(
                shop, ExternalQualityCounts.none(), SummaryAccumulators.tables(), workers, seed))
        .isEqualTo(SummaryRun.rows(shop));
  }

  @Property(tries = 30)
  void aTableMadeAloneIsTheSameAsAmongAll(
      @ForAll long seed, @ForAll @IntRange(min = 0) int choice) {
    ShopHistory shop = RandomShop.of(seed, 120);
    List<String> tables = SummaryAccumulators.tables().stream().sorted().toList();
    String table = tables.get(choice % tables.size());

    var alone = SummaryRun.rows(shop, ExternalQualityCounts.none(), Set.of(table), 2, seed);

    assertThat(alone.keySet()).containsExactly(table);
    assertThat(alone.get(table)).isEqualTo(SummaryRun.rows(shop).get(table));
  }

  @Test
  void partsOfAnotherChoiceOfTablesAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SummaryAccumulators.of(Set.of("summary.top_brands")).write(new DataOutputStream(bytes));

    assertThatThrownBy(
            () ->
                SummaryAccumulators.all()
                    .merge(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("summary.top_brands");
  }
}
