package io.shoplens.jobs.shoppers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.events.PriceBand;
import io.shoplens.jobs.events.Times;
import io.shoplens.schema.ColumnType.Base;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionBehaviourTest {

  @Test
  void clustersAreMadeOfDurationDepthBreadthPriceRepetitionAndTime() {
    assertThat(SessionBehaviour.FEATURES.names())
        .containsExactly(
            "duration_s",
            "events",
            "funnel_stage",
            "products",
            "categories",
            "price_level",
            "events_per_product",
            "hour_sin",
            "hour_cos");
    assertThat(SessionBehaviour.FEATURES.heavyTailed())
        .containsExactly(
            "duration_s", "events", "products", "categories", "price_level", "events_per_product");
  }

  @Test
  void everyColumnIsANumberOfTheContractButThePriceBand() {
    assertThat(SessionBehaviour.DESCRIBED.columns())
        .filteredOn(column -> !SourceColumns.isNumber(column))
        .containsExactly(new SourceColumn("summary.session_facts", "primary_price_band"))
        .allMatch(column -> SourceColumns.type(column) == Base.STRING);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "2, 0, 1", "1, 1, 2", "0, 1, 2"})
  void aPurchaseWithoutCartIsAsDeepAsOneWithCart(double carts, double purchases, double stage) {
    assertThat(feature("funnel_stage", carts, purchases)).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "6, 1, 0", "12, 0, -1", "18, -1, 0"})
  void theDayGoesOnceAroundTheCircle(int hour, double sin, double cos) {
    double monday = 18_000.0 * Times.MICROS_PER_DAY + hour * Times.MICROS_PER_HOUR;

    assertThat(feature("hour_sin", monday, monday)).isCloseTo(sin, within(1e-12));
    assertThat(feature("hour_cos", monday, monday)).isCloseTo(cos, within(1e-12));
  }

  @Test
  void theMinuteBeforeMidnightLiesBesideTheMinuteAfter() {
    double before = Times.MICROS_PER_DAY - 60e6;
    double after = 60e6;

    assertThat(feature("hour_sin", before, before))
        .isCloseTo(feature("hour_sin", after, after), within(0.01));
    assertThat(feature("hour_cos", before, before))
        .isCloseTo(feature("hour_cos", after, after), within(1e-9));
  }

  @Test
  void eachPriceLevelLiesInItsBand() {
    assertThat(PriceLevel.ofBand("none")).isZero();
    assertThat(List.of(PriceBand.values()))
        .allMatch(band -> PriceBand.of(Math.round(100 * PriceLevel.ofBand(band.label()))) == band);
    assertThatThrownBy(() -> PriceLevel.ofBand("cheap"))
        .hasMessage("there is no price band 'cheap'");
  }

  @Test
  void qualifiersAreDescribed() {
    assertThat(SessionBehaviour.QUALIFIERS)
        .allMatch(qualifier -> SessionBehaviour.DESCRIBED.names().contains(qualifier.feature()));
  }

  private static double feature(String name, double first, double second) {
    return SessionBehaviour.FEATURES.features().stream()
        .filter(feature -> feature.name().equals(name))
        .findFirst()
        .orElseThrow()
        .formula()
        .applyAsDouble(first, second);
  }
}
