package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.LabelledSession;
import io.shoplens.jobs.conversion.LandmarkReached;
import io.shoplens.jobs.conversion.SessionOutcome;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.staging.LongSliceWriter;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Puts sessions that are over where training and scoring find them; bots' sessions are left out.
 */
final class SampleWriter implements Consumer<LabelledSession>, Closeable {
  private final SessionSplit split;
  private final LongSliceWriter samples;
  private final LongSliceWriter scored;
  private final SampleFacts facts = new SampleFacts();

  SampleWriter(SessionSplit split, String staging, int task) {
    this.split = split;
    this.samples = new LongSliceWriter(staging, "samples", task);
    this.scored = new LongSliceWriter(staging, "scored", task);
  }

  @Override
  public void accept(LabelledSession session) {
    SessionOutcome outcome = session.outcome();
    if (outcome.isBot()) {
      return;
    }
    SampleSet set = split.setOf(outcome.userId(), outcome.startedMicros(), outcome.lastMicros());
    for (LandmarkReached reached : session.landmarks()) {
      requireFinite(reached);
      Sample sample = Sample.of(reached, outcome, set);
      facts.add(sample);
      if (set.isSample()) {
        samples.add(SampleSlices.partition(reached.landmark(), set), sample.pack());
      }
    }
    int day = Times.epochDay(outcome.startedMicros());
    Sample last = Sample.of(session.last(), outcome, set);
    scored.add(SampleSlices.partition(day, last.landmark()), last.pack());
  }

  SampleSlices finish() throws IOException {
    return new SampleSlices(samples.finish(), scored.finish(), facts);
  }

  @Override
  public void close() throws IOException {
    samples.close();
    scored.close();
  }

  private static void requireFinite(LandmarkReached reached) {
    double[] features = reached.features();
    for (int i = 0; i < features.length; i++) {
      if (!Double.isFinite(features[i])) {
        throw new ShoplensException(
            Kind.DATA,
            "%s of session %d is %s: one of its or its user's events in shop.events has a value that no shop has; correct it in the input and run with --rebuild."
                .formatted(
                    FeatureCatalogue.at(reached.landmark()).get(i).name(),
                    reached.sessionId(),
                    features[i]));
      }
    }
  }
}
