package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.models.Figure;
import io.shoplens.jobs.models.ModelRecord;
import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.staging.LongSliceWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShuffledLabelsTest {
  private static final int SHUFFLES = 2;

  @Test
  void purchasesShuffledAmongSessionsCannotBePredicted() {
    List<Double> areas = new ArrayList<>();
    for (int seed = 0; seed < SHUFFLES; seed++) {
      int shuffle = seed;
      ConvertedShop.work(
          run -> {
            List<SampleSlices> made = new LandmarkStages(run).fromTable();
            areas.addAll(areasUnderCurves(run, shuffled(run, made, shuffle)));
          });
    }

    assertThat(areas).hasSizeGreaterThanOrEqualTo(SHUFFLES * 2 * 4);
    assertThat(areas.stream().mapToDouble(area -> area).average().orElseThrow())
        .as("mean of %s", areas)
        .isCloseTo(0.5, within(0.03));
  }

  /** Of both models at the landmarks that many test sessions reach. */
  private static List<Double> areasUnderCurves(ModelRun run, List<SampleSlices> made) {
    List<Double> areas = new ArrayList<>();
    for (LandmarkReport report : new ModelStages(run, ConvertedShop.QUICK, made).reports()) {
      for (ModelRecord model : report.models()) {
        if (model.kind().equals(ModelKind.LOGISTIC_REGRESSION.text())
            || model.kind().equals(ModelKind.RANDOM_FOREST.text())) {
          model.figures().stream()
              .filter(figure -> figure.name().equals("roc_auc"))
              .map(Figure::value)
              .forEach(areas::add);
        }
      }
    }
    return areas;
  }

  /** Sessions keep their features at all landmarks and get another session's outcome. */
  private static List<SampleSlices> shuffled(ModelRun run, List<SampleSlices> made, int seed) {
    List<Sample> samples = samples(made);
    Map<Long, Boolean> outcomes = new TreeMap<>();
    samples.forEach(sample -> outcomes.put(sample.sessionId(), sample.purchased()));
    List<Boolean> others = new ArrayList<>(outcomes.values());
    Collections.shuffle(others, new Random(seed));
    Map<Long, Boolean> given = new HashMap<>();
    outcomes.keySet().forEach(session -> given.put(session, others.get(given.size())));
    SampleFacts facts = new SampleFacts();
    try (LongSliceWriter writer = new LongSliceWriter(run.staging(), "shuffled", 0)) {
      for (Sample sample : samples) {
        Sample other = with(sample, given.getOrDefault(sample.sessionId(), false));
        facts.add(other);
        writer.add(SampleSlices.partition(other.landmark(), other.set()), other.pack());
      }
      return List.of(new SampleSlices(writer.finish(), List.of(), facts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Sample> samples(List<SampleSlices> made) {
    List<Sample> samples = new ArrayList<>();
    for (Landmark landmark : Landmark.values()) {
      for (SampleSet set : SampleSet.values()) {
        SampleSlices.of(made, landmark, set)
            .forEach(slice -> SampleSlices.read(slice, landmark, samples::add));
      }
    }
    return samples;
  }

  private static Sample with(Sample sample, boolean purchased) {
    return new Sample(
        sample.sessionId(),
        sample.userId(),
        sample.startedMicros(),
        sample.landmark(),
        purchased,
        sample.set(),
        sample.features());
  }
}
