package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Feature;
import io.shoplens.ml.forest.ForestModelData;
import io.shoplens.ml.forest.Importance;
import io.shoplens.ml.forest.ImportanceTrainer;
import io.shoplens.ml.forest.RandomForestModel;
import io.shoplens.ml.logistic.LogisticModel;
import io.shoplens.ml.logistic.LogisticModelData;
import io.shoplens.ml.samples.Samples;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much each feature tells the models of a landmark. */
final class ImportanceMeasure {
  /** Enough for deviations and ranks of features. */
  private static final int MOST_FIT_SESSIONS = 100_000;

  private static final String METRIC = "roc_auc";

  private final ConversionSettings settings;
  private final List<Feature> features;
  private final Samples fit;
  private final Samples test;

  ImportanceMeasure(EvaluationUnit unit, ConversionSettings settings, JudgedSessions test) {
    this.settings = settings;
    this.features = unit.features();
    this.fit =
        unit.read(SampleSet.FIT, MOST_FIT_SESSIONS, settings.seed())
            .only(unit.places(), MOST_FIT_SESSIONS);
    this.test = test.only(unit.places(), settings.importanceSessions());
  }

  OneFeatureRule rule() {
    return OneFeatureRule.of(fit, settings.penalty());
  }

  List<@Nullable Object[]> ofLogistic(Candidate logistic) {
    LogisticModelData data = ((LogisticModel) logistic.stages().get(0)).data();
    ImportanceRows rows = new ImportanceRows(logistic.description());
    for (int i = 0; i < features.size(); i++) {
      Feature feature = features.get(i);
      rows.add(feature, data.estimate(feature.name()), deviation(fit.feature(i)));
    }
    return rows.rows();
  }

  List<@Nullable Object[]> ofForest(Candidate forest) {
    ImportanceRows rows = new ImportanceRows(forest.description());
    if (Arrays.stream(test.labels()).distinct().count() < 2) {
      features.forEach(
          feature -> rows.add(feature, "Too few test sessions to measure what it tells."));
      return rows.rows();
    }
    ForestModelData data = ((RandomForestModel) forest.stages().get(0)).data();
    Importance measured =
        new ImportanceTrainer(data, METRIC, settings.importanceRepeats(), settings.seed(), 1)
            .train(test);
    for (int i = 0; i < features.size(); i++) {
      rows.add(features.get(i), measured.features().get(i));
    }
    return rows.rows();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / Math.max(1, values.length));
  }
}
