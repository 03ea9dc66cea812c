package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A shop that comes as RetailRocket's files answers as its truth says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetailRocketIT {
  private final TestPlatform shop = TestPlatform.create("rocket");
  private JsonNode truth = new ObjectMapper().nullNode();

  @BeforeAll
  void readTheFolder() throws IOException {
    Path input = shop.home().root().resolveSibling("shop");
    shop.generate(
        input,
        "--users",
        "800",
        "--to",
        "2019-10-20",
        "--dirt",
        "stress",
        "--format",
        "retailrocket");
    shop.succeed("run", "data", "--input", input.toString());
    truth = new ObjectMapper().readTree(input.resolve("truth/summary.json").toFile());
  }

  @AfterAll
  void stop() {
    shop.close();
  }

  @Test
  void everyLineIsAccountedFor() {
    assertThat(
            shop.rows(
                "SELECT rows_read, rows_accepted, rows_duplicate, rows_rejected"
                    + " FROM ops.job_runs WHERE job = 'ingest'"))
        .containsExactly(
            "%d,%d,%d,%d"
                .formatted(
                    number("/lines"),
                    number("/accepted"),
                    number("/duplicates"),
                    number("/rejected")));
  }

  @Test
  void eventsAndOrdersAreThoseOfTheTruth() {
    assertThat(
            shop.rows(
                "SELECT count_if(event_type = 'view'), count_if(event_type = 'cart'),"
                    + " count_if(event_type = 'purchase'), count(DISTINCT user_id),"
                    + " count(DISTINCT product_id) FROM shop.events"))
        .containsExactly(
            "%d,%d,%d,%d,%d"
                .formatted(
                    number("/events_by_type/view"),
                    number("/events_by_type/cart"),
                    number("/events_by_type/purchase"),
                    number("/all/users"),
                    number("/products")));
    assertThat(
            shop.rows(
                "SELECT count(*), count(first_purchase_at), sum(revenue), count_if(is_bot)"
                    + " FROM shop.sessions"))
        .containsExactly(
            "%d,%d,%s,%d"
                .formatted(
                    number("/all/sessions"),
                    number("/all/orders"),
                    truth.at("/all/revenue").decimalValue().setScale(2),
                    number("/bot_sessions")));
  }

  @Test
  void funnelsAreThoseOfTheTruth() {
    List<String> expected = new ArrayList<>();
    for (String kind : List.of("funnel", "strict_funnel")) {
      for (String scope : List.of("sessions", "users")) {
        for (String stage : List.of("view", "cart", "purchase")) {
          expected.add(
              "%s,%s,%s,%d"
                  .formatted(
                      kind,
                      scope,
                      stage,
                      number("/without_bots/" + kind + "/" + scope + "/" + stage)));
        }
      }
    }

    assertThat(
            shop.rows(
                "SELECT if(kind = 'strict', 'strict_funnel', 'funnel'), scope, stage, entities"
                    + " FROM summary.funnel_summary"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private long number(String pointer) {
    return truth.at(pointer).asLong();
  }
}
