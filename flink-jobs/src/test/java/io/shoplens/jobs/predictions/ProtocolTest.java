package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.generator.DirtLevel;
import io.shoplens.jobs.conversion.LandmarkReached;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.pipeline.GeneratedShop;
import io.shoplens.jobs.pipeline.TestShop;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What makes predictions worth believing, on the job itself. */
class ProtocolTest {
  private final ConvertedShop converted = ConvertedShop.get();
  private final ConversionScorer scorer = ConversionScorer.open(converted.promoted());

  @Test
  void deletingEveryEventAfterTheLandmarkChangesNoFeatureAndNoScore() {
    ConvertedShop.work(
        run -> {
          LandmarkStages stages = new LandmarkStages(run);
          List<EventsByUser> read = stages.readEvents();
          Period period = LandmarkStages.period(read);
          List<long[]> events = ShopEvents.of(read);
          StreamedShop whole = new StreamedShop(converted.shop(), events);
          int wentOn = 0;
          for (int days : List.of(2, 3, 5, 9)) {
            long evening = 18 * Times.MICROS_PER_HOUR;
            long end =
                (Times.epochDay(period.asOfMicros()) - days) * Times.MICROS_PER_DAY + evening;
            List<long[]> kept =
                events.stream().filter(event -> event[EventRecord.TIME] <= end).toList();
            for (Sample cut :
                ShopEvents.scored(stages.follow(ShopEvents.buckets(run, kept), period))) {
              assertSameAsWith(whole, cut);
              wentOn += whole.last(cut.sessionId()).landmark() == cut.landmark() ? 0 : 1;
            }
          }
          assertThat(wentOn).as("sessions that in truth went on to later landmarks").isPositive();
        });
  }

  @Test
  void scoresInTheTableAreThoseOfEventsFedOneByOne() {
    ConvertedShop.work(
        run -> {
          List<long[]> events = ShopEvents.of(new LandmarkStages(run).readEvents());
          StreamedShop streamed = new StreamedShop(converted.shop(), events);
          var scores =
              converted.shop().values("ml.session_scores", "session_id", "landmark", "probability");

          assertThat(scores).hasSizeGreaterThan(20_000);
          for (var row : scores) {
            LandmarkReached last = streamed.last((Long) Objects.requireNonNull(row.get(0)));
            assertThat(last.landmark().events()).isEqualTo(row.get(1));
            assertThat(scorer.probability(last)).isEqualTo(row.get(2));
          }
        });
  }

  @Test
  void theSameSeedGivesTheSameScoresWhateverTheParallelism() {
    try (TestShop alone = GeneratedShop.of(DirtLevel.REAL).copy()) {
      ConvertedShop.run(alone, 1, new ConversionJob(ConvertedShop.QUICK));

      assertThat(scores(alone)).containsExactlyInAnyOrderElementsOf(scores(converted.shop()));
    }
  }

  private static List<List<Object>> scores(TestShop shop) {
    return shop
        .values("ml.session_scores", "session_id", "landmark", "probability", "sample_set")
        .stream()
        .map(row -> List.<Object>copyOf(row))
        .toList();
  }

  private void assertSameAsWith(StreamedShop whole, Sample session) {
    LandmarkReached landmark =
        Objects.requireNonNull(whole.at(session.sessionId(), session.landmark()));
    assertThat(session.features()).isEqualTo(landmark.features());
    assertThat(scorer.probability(session.landmark(), session.features()))
        .isEqualTo(scorer.probability(landmark));
  }
}
