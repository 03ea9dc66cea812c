package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files go in by `run`, and what Trino answers is compared with what is known of them. */
class ShopIT {
  @Test
  void realFilesFiguresAreExact() {
    Path sample = Path.of(System.getenv().getOrDefault("SHOPLENS_SAMPLE", "none"));
    assumeTrue(
        Files.exists(sample),
        "The real sample is not checked: set SHOPLENS_SAMPLE to the first 5,019 rows of REES46's"
            + " October file.");
    try (TestPlatform shop = TestPlatform.create("sample")) {
      TestPlatform.Outcome run = shop.shoplens("run", "data", "--input", sample.toString());

      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out())
          .contains("5,019 lines read = 5,016 accepted + 3 duplicates + 0 rejected");
      assertThat(shop.rows("SELECT event_type, count(*) FROM shop.events GROUP BY 1 ORDER BY 1"))
          .containsExactly("cart,50", "purchase,54", "view,4912");
      assertThat(
              shop.rows(
                  "SELECT count(DISTINCT user_id), count(DISTINCT product_id),"
                      + " count(DISTINCT source_session), count_if(price <= 0),"
                      + " count_if(brand = 'unknown'), count_if(category_code = 'unknown')"
                      + " FROM shop.events"))
          .containsExactly("1755,2312,1906,6,632,1575");
      assertThat(
              shop.rows(
                  "SELECT count(*), count_if(views > 0), count_if(carts > 0),"
                      + " count_if(purchases > 0), count_if(revenue > 0), sum(revenue)"
                      + " FROM shop.sessions"))
          .containsExactly("1907,1907,35,50,50,14786.59");

      assertThat(shop.shoplens("run", "data", "--input", sample.toString()).out())
          .startsWith("Nothing to do");
    }
  }

  @Test
  void generatedShopIsFoundAsItsTruthSays() throws IOException {
    try (TestPlatform shop = TestPlatform.create("generated")) {
      Path folder = shop.home().root().resolve("shop");
      assertThat(
              shop.shoplens(
                      "generate",
                      "--preset",
                      "tiny",
                      "--users",
                      "3000",
                      "--dirt",
                      "stress",
                      "--output",
                      folder.toString())
                  .status())
          .isZero();
      JsonNode truth = new ObjectMapper().readTree(folder.resolve("truth/summary.json").toFile());

      TestPlatform.Outcome run = shop.shoplens("run", "data", "--input", folder.toString());

      assertThat(run.status()).as(run.err()).isZero();
      assertThat(
              shop.rows(
                  "SELECT rows_read, rows_accepted, rows_duplicate, rows_rejected"
                      + " FROM ops.job_runs WHERE job = 'ingest'"))
          .containsExactly(
              "%d,%d,%d,%d"
                  .formatted(
                      truth.get("lines").asLong(),
                      truth.get("accepted").asLong(),
                      truth.get("duplicates").asLong(),
                      truth.get("rejected").asLong()));
      JsonNode types = truth.get("events_by_type");
      assertThat(shop.rows("SELECT event_type, count(*) FROM shop.events GROUP BY 1 ORDER BY 1"))
          .isEqualTo(
              List.of("cart", "purchase", "view").stream()
                  .map(type -> type + "," + types.get(type).asLong())
                  .toList());
    }
  }

  @Test
  void unreadableInputIsOneSentenceAndLeavesNoRow() throws IOException {
    try (TestPlatform shop = TestPlatform.create("unreadable")) {
      Path wrong =
          Files.writeString(shop.home().root().resolveSibling("wrong.csv"), "a;b;c\n1;2;3\n");

      TestPlatform.Outcome run = shop.shoplens("run", "data", "--input", wrong.toString());

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err().lines().reduce((first, last) -> last).orElseThrow())
          .startsWith("shoplens: ")
          .contains("wrong.csv");
    }
  }
}
