package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandmarkEvaluationTest {
  private static final int FEATURES = FeatureCatalogue.at(Landmark.AFTER_10).size();

  @TempDir private Path folder;

  @Test
  void aLandmarkWithTooFewSessionsIsServedByItsBaseRate() throws IOException {
    SetFacts fit = new SetFacts(FEATURES);
    for (int i = 0; i < 10; i++) {
      fit.add(new Sample(i, i, i, Landmark.AFTER_10, i < 3, SampleSet.FIT, new double[FEATURES]));
    }
    String path = folder.resolve("base-rate").toUri().toString();
    EvaluationUnit unit =
        new EvaluationUnit(
            Landmark.AFTER_10,
            new HashMap<>(),
            new HashMap<>(Map.of(SampleSet.FIT, fit)),
            new HashMap<>(Map.of(ModelKind.BASE_RATE, "the-base-rate")),
            new HashMap<>(Map.of(ModelKind.BASE_RATE, path)),
            new HashMap<>(),
            new HashMap<>());

    LandmarkReport report = new LandmarkEvaluation(unit, ConvertedShop.QUICK).judge();

    assertThat(report.models()).hasSize(1);
    assertThat(report.models().get(0).promoted()).isTrue();
    assertThat(report.models().get(0).reason())
        .isEqualTo(
            "Too few sessions with and without a purchase to train, calibrate, choose and judge a model: 3 of 10 training and 0 of 0 test sessions end in one.");
    ConversionScorer scorer = ConversionScorer.open(List.of(report.serving()));
    assertThat(scorer.version(Landmark.AFTER_10)).isEqualTo("the-base-rate");
    assertThat(scorer.probability(Landmark.AFTER_10, new double[FEATURES]))
        .isCloseTo(0.3, within(1e-15));
  }
}
