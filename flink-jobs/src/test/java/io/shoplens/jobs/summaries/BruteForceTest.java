package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class BruteForceTest {

  @Property(tries = 40)
  void everyEventTableIsWhatPlainGroupingGives(
      @ForAll long seed, @ForAll @IntRange(max = 600) int events) {
    ShopHistory shop = RandomShop.of(seed, events);
    Map<String, List<List<@Nullable Object>>> rows = SummaryRun.rows(shop);
    EventOracle oracle = new EventOracle(shop);
    List<String> cube = new ArrayList<>(oracle.cubeByDay());
    cube.addAll(oracle.cubeByDayHour());
    cube.addAll(oracle.cubeByWeekdayHour());

    assertThat(RowText.lines(rows.get("summary.daily_events"))).isEqualTo(oracle.daily());
    assertThat(RowText.lines(rows.get("summary.hourly_events"))).isEqualTo(oracle.hourly());
    assertThat(RowText.lines(rows.get("summary.top_brands"))).isEqualTo(oracle.topBrands());
    assertThat(RowText.lines(rows.get("summary.event_cube")))
        .containsExactlyInAnyOrderElementsOf(cube);
    assertThat(RowText.lines(rows.get("summary.price_summary")))
        .containsExactlyInAnyOrderElementsOf(new PriceOracle(shop).rows());
    assertThat(RowText.lines(rows.get("shop.products"))).isEqualTo(new ProductOracle(shop).rows());
  }

  @Property(tries = 40)
  void everySessionTableIsWhatPlainCountingGives(
      @ForAll long seed, @ForAll @IntRange(max = 400) int events) {
    ShopHistory shop = RandomShop.of(seed, events);
    Map<String, List<List<@Nullable Object>>> rows = SummaryRun.rows(shop);
    SessionOracle oracle = new SessionOracle(shop);

    assertThat(RowText.lines(rows.get("summary.funnel_summary"))).isEqualTo(oracle.funnel());
    assertThat(oracle.histogram(rows.getOrDefault("summary.session_histogram", List.of())))
        .isEqualTo(RowText.lines(rows.get("summary.session_histogram")));
    assertThat(RowText.lines(rows.get("summary.session_stats_sample")))
        .containsExactlyInAnyOrderElementsOf(oracle.allSessions());
    assertThat(RowText.lines(rows.get("summary.data_quality"))).containsAll(oracle.quality());
  }

  @Property(tries = 40)
  void everyGrainOfTheCubeAddsUpToAllEventsAndRevenue(@ForAll long seed) {
    ShopHistory shop = RandomShop.of(seed, 300);
    List<Event> events = shop.eventsWithoutBots();
    List<List<@Nullable Object>> cube =
        SummaryRun.rows(shop).getOrDefault("summary.event_cube", List.of());

    for (String grain : List.of("day", "day_hour", "weekday_hour")) {
      List<List<@Nullable Object>> rows =
          cube.stream().filter(row -> grain.equals(row.get(0))).toList();
      assertThat(rows.stream().mapToLong(row -> (Long) value(row, 9)).sum())
          .isEqualTo(events.size());
      assertThat(
              rows.stream()
                  .map(row -> (BigDecimal) value(row, 14))
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(EventOracle.revenue(events));
    }
  }

  private static Object value(List<@Nullable Object> row, int column) {
    Object value = row.get(column);
    if (value == null) {
      throw new AssertionError("column " + column + " is null in " + row);
    }
    return value;
  }
}
