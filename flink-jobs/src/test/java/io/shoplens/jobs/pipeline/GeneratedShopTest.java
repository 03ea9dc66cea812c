package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.generator.DirtLevel;
import io.shoplens.jobs.runs.RunCounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes out is what the generator knows it put in. */
class GeneratedShopTest {
  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void everyLineIsAcceptedDuplicateOrRejectedAsTheGeneratorMeantIt(DirtLevel dirt) {
    GeneratedShop generated = GeneratedShop.of(dirt);
    JsonNode truth = generated.summary();

    assertThat(generated.report().counts())
        .isEqualTo(
            new RunCounts(
                truth.get("lines").asLong(),
                truth.get("accepted").asLong(),
                truth.get("duplicates").asLong(),
                truth.get("rejected").asLong()));
    assertThat(generated.report().violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void eventsByTypeDayAndHourAreTheGenerators(DirtLevel dirt) {
    GeneratedShop generated = GeneratedShop.of(dirt);
    Map<String, Long> byDay = new TreeMap<>();
    Map<String, Long> byHour = new TreeMap<>();
    generated
        .shop()
        .values("shop.events", "event_time", "event_type")
        .forEach(
            event -> {
              var time = timeOf(event.get(0));
              byDay.merge(time.toLocalDate() + " " + event.get(1), 1L, Long::sum);
              byHour.merge(time.getHour() + " " + event.get(1), 1L, Long::sum);
            });

    assertThat(byDay).isEqualTo(nested(generated.summary().get("events_by_day")));
    assertThat(byHour).isEqualTo(nested(generated.summary().get("events_by_hour")));
  }

  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void sessionsAndRevenueByDayAreTheGenerators(DirtLevel dirt) {
    GeneratedShop generated = GeneratedShop.of(dirt);
    Map<String, Long> sessions = new TreeMap<>();
    generated
        .shop()
        .values("shop.sessions", "started_at")
        .forEach(row -> sessions.merge(timeOf(row.get(0)).toLocalDate().toString(), 1L, Long::sum));
    Map<String, BigDecimal> revenue = new TreeMap<>();
    generated
        .shop()
        .values("shop.events", "event_time", "event_type", "price")
        .forEach(
            event -> {
              BigDecimal price = event.get(2) == null ? BigDecimal.ZERO : (BigDecimal) event.get(2);
              if (event.get(1).equals("purchase") && price.signum() > 0) {
                revenue.merge(
                    timeOf(event.get(0)).toLocalDate().toString(), price, BigDecimal::add);
              }
            });

    Map<String, Long> expected = new TreeMap<>();
    generated
        .summary()
        .get("sessions_by_start_day")
        .properties()
        .forEach(day -> expected.put(day.getKey(), day.getValue().asLong()));
    assertThat(sessions).isEqualTo(expected);
    generated
        .summary()
        .get("revenue_by_day")
        .properties()
        .forEach(
            day ->
                assertThat(revenue.getOrDefault(day.getKey(), BigDecimal.ZERO))
                    .as(day.getKey())
                    .isEqualByComparingTo(day.getValue().decimalValue()));
  }

  private static ZonedDateTime timeOf(Object micros) {
    return Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS).atZone(ZoneOffset.UTC);
  }

  private static Map<String, Long> nested(JsonNode outer) {
    Map<String, Long> flat = new TreeMap<>();
    outer
        .properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .properties()
                    .forEach(
                        count -> {
                          if (count.getValue().asLong() > 0) {
                            flat.put(
                                entry.getKey() + " " + count.getKey(), count.getValue().asLong());
                          }
                        }));
    return flat;
  }
}
