package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.models.ModelReport;
import io.shoplens.jobs.models.ModelRuns;
import io.shoplens.jobs.pipeline.TestShop;
import io.shoplens.jobs.runs.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedInputTest {
  private static final String HEADER =
      "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n";

  @TempDir private Path folder;

  @Test
  void aShopWithoutPurchasesGetsASentenceAndNoTable() throws IOException {
    StringBuilder lines = new StringBuilder(HEADER);
    for (int day = 1; day < 8; day++) {
      for (int user = 0; user < 20; user++) {
        lines.append(
            "2019-10-0%d 10:00:00 UTC,view,1,2,a.b,acme,10.00,%d,visit-%d-%d%n"
                .formatted(day, user, user, day));
      }
    }

    assertThat(sentenceAbout(lines.toString()))
        .isEqualTo(
            "The job conversion has written nothing: None of the 140 sessions in shop.events that are not a bot's has an event_type 'purchase', so there is nothing to tell apart: read files with sessions of both kinds.");
  }

  @Test
  void aShopOfOneDayIsTooShort() throws IOException {
    assertThat(
            sentenceAbout(
                HEADER
                    + "2019-10-01 10:00:00 UTC,view,1,2,a.b,acme,10.00,7,visit\n"
                    + "2019-10-01 10:01:00 UTC,purchase,1,2,a.b,acme,10.00,7,visit\n"))
        .startsWith(
            "The job conversion has written nothing: event_time of shop.events reaches from 2019-10-01T10:00:00Z to 2019-10-01T10:01:00Z, which is too short a time");
  }

  private String sentenceAbout(String lines) throws IOException {
    Path input = Files.writeString(folder.resolve("events.csv"), lines);
    try (TestShop shop = new TestShop(folder)) {
      shop.run(input);
      ModelReport report =
          new ModelRuns(shop.environment(), List.of(new ConversionJob()))
              .run(Set.of(Job.CONVERSION))
              .get(0);
      for (String table : new ConversionJob().outputs()) {
        assertThat(shop.table(table).currentSnapshot()).as(table).isNull();
      }
      assertThat(shop.table("ml.models").currentSnapshot()).isNull();
      return Objects.requireNonNull(report.failure()).sentence();
    }
  }
}
