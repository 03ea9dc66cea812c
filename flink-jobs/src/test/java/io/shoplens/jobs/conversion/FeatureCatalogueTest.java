package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeatureCatalogueTest {
  @Test
  void namesAreUnique() {
    for (Landmark landmark : Landmark.values()) {
      assertThat(names(landmark)).doesNotHaveDuplicates().isNotEmpty();
    }
  }

  @Test
  void eachLandmarkKnowsAtLeastWhatTheOneBeforeKnows() {
    for (int i = 1; i < Landmark.values().length; i++) {
      assertThat(names(Landmark.values()[i])).containsAll(names(Landmark.values()[i - 1]));
    }
    assertThat(names(Landmark.START)).doesNotContain("mean_price");
    assertThat(names(Landmark.AFTER_1)).contains("mean_price").doesNotContain("last_price_ratio");
  }

  @Test
  void explanationsTellTheOddsRatioOfTheirUnit() {
    Feature minutes = feature("minutes_so_far");

    assertThat(minutes.oddsRatio(.01)).isEqualTo(Math.exp(.1));
    assertThat(minutes.explain(.01))
        .isEqualTo("Each 10 minutes spent so far multiply the odds of buying by 1.11.");
    assertThat(feature("earlier_orders").explain(Math.log(2)))
        .isEqualTo("Each doubling of earlier orders multiplies the odds of buying by 2.00.");
    assertThat(feature("day_sine").explain(1_000)).contains("by Infinity (");
  }

  @Test
  void aFeatureWithoutAPlaceForItsOddsRatioIsRefused() {
    assertThatThrownBy(() -> new Feature("x", Transformation.NONE, 1, "one", "More helps."))
        .hasMessageContaining("More helps.");
    assertThatThrownBy(() -> new Feature("noSnake", Transformation.NONE, 1, "one", "%s"))
        .hasMessageContaining("noSnake");
  }

  @Property(tries = 300)
  void featuresAreFiniteWhateverTheValues(
      @ForAll long price, @ForAll long product, @ForAll long seconds, @ForAll int category) {
    long limit = 253_402_300_799L * Times.MICROS_PER_SECOND; // The year 9999.
    List<Event> events = new ArrayList<>();
    long[] times = {-limit, seconds * Times.MICROS_PER_SECOND % limit, limit};
    for (long time : times) {
      for (int i = 0; i < 12; i++) {
        events.add(event(time, i % 3 == 2 ? price : Long.MAX_VALUE, product, category & 0xFF));
      }
      events.get(events.size() - 1).type = EventType.PURCHASE;
    }

    Followed followed = Followed.batch(events, extremes(price));

    assertThat(followed.landmarks).hasSize(3 * Landmark.values().length);
    for (LandmarkReached landmark : followed.landmarks) {
      assertThat(Arrays.stream(landmark.features()).allMatch(Double::isFinite))
          .as(() -> names(landmark.landmark()) + Arrays.toString(landmark.features()))
          .isTrue();
    }
  }

  private static ProductHistory extremes(long choice) {
    ProductCounts counts =
        new ProductCounts(
            choice % 2 == 0 ? 0 : Long.MAX_VALUE, choice % 3 == 0 ? 0 : Long.MAX_VALUE);
    return new ProductHistory() {
      @Override
      public ProductCounts before(int epochDay, long productId) {
        return counts;
      }

      @Override
      public ProductCounts before(int epochDay) {
        return counts;
      }
    };
  }

  private static Event event(long time, long price, long product, int category) {
    Event event = new Event();
    event.userId = 7;
    event.sessionId = time;
    event.timeMicros = time;
    event.priceCents = price;
    event.productId = product;
    event.categoryCode = category;
    return event;
  }

  private static Feature feature(String name) {
    return FeatureCatalogue.at(Landmark.AFTER_10).stream()
        .filter(feature -> feature.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Landmark landmark) {
    return FeatureCatalogue.at(landmark).stream().map(Feature::name).toList();
  }
}
