package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Feature;
import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.ml.forest.RandomForestModel;
import io.shoplens.ml.logistic.LogisticModel;
import io.shoplens.ml.logistic.LogisticModelData;
import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.stage.SavedModel;
import io.shoplens.ml.stage.Scorer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.ml.api.Stage;

/** Makes the models and baselines of a landmark of what was fitted, each with its calibration. */
final class Candidates {
  private final EvaluationUnit unit;
  private final ConversionSettings settings;
  private final JudgedSessions calibrate;
  private final JudgedSessions choose;

  Candidates(
      EvaluationUnit unit,
      ConversionSettings settings,
      JudgedSessions calibrate,
      JudgedSessions choose) {
    this.unit = unit;
    this.settings = settings;
    this.calibrate = calibrate;
    this.choose = choose;
  }

  Candidate logistic() throws IOException {
    LogisticModel model =
        SavedModel.load(new LogisticModel(), fitted(ModelKind.LOGISTIC_REGRESSION));
    Map<String, Object> parameters = new TreeMap<>();
    parameters.put("penalty", settings.penalty());
    parameters.put("iterations", model.data().iterations());
    return calibrated(ModelKind.LOGISTIC_REGRESSION, model, SavedModel.scorer(model), parameters);
  }

  Candidate forest() throws IOException {
    RandomForestModel model =
        SavedModel.load(new RandomForestModel(), fitted(ModelKind.RANDOM_FOREST));
    Map<String, Object> parameters = new TreeMap<>();
    parameters.put("trees", settings.trees());
    parameters.put("max_depth", settings.maxDepth());
    parameters.put("min_leaf", settings.minLeaf());
    return calibrated(ModelKind.RANDOM_FOREST, model, SavedModel.scorer(model), parameters);
  }

  Candidate rule(OneFeatureRule rule) {
    Feature feature = unit.features().get(rule.feature());
    Map<String, Object> parameters = new TreeMap<>();
    parameters.put("feature", feature.name());
    parameters.put("coefficient", rule.data().coefficients()[0]);
    parameters.put("intercept", rule.data().intercept());
    return plain(ModelKind.ONE_FEATURE_RULE, rule.data(), List.of(feature.name()), parameters);
  }

  /** Without any feature a logistic model is a constant. */
  Candidate baseRate() {
    SetFacts fit = unit.facts(SampleSet.FIT);
    double rate =
        fit.hasBothClasses()
            ? (double) fit.purchases() / fit.sessions()
            : (fit.purchases() + 0.5) / (fit.sessions() + 1);
    LogisticModelData constant =
        new LogisticModelData(
            new String[0],
            new double[0],
            Math.log(rate / (1 - rate)),
            List.of(),
            Math.toIntExact(Math.min(Integer.MAX_VALUE, fit.sessions())),
            rate,
            0,
            true,
            0,
            0);
    return plain(ModelKind.BASE_RATE, constant, List.of(), Map.of("rate", rate));
  }

  private Candidate plain(
      ModelKind kind,
      LogisticModelData data,
      List<String> features,
      Map<String, Object> parameters) {
    LogisticModel model = SavedModel.of(new LogisticModel(), data);
    ModelDescription description = description(kind, features, false);
    LandmarkModel answers = new LandmarkModel(description, SavedModel.scorer(model), null);
    double loss =
        unit.facts(SampleSet.CHOOSE).hasBothClasses()
            ? BinaryEvaluation.figures(choose.labels(), choose.probabilities(answers)).logLoss()
            : Double.NaN;
    return new Candidate(kind, List.of(model), answers, description, loss, parameters, List.of());
  }

  /** Of two ways to bring scores to chances takes the one with the lower loss. */
  private Candidate calibrated(
      ModelKind kind, Stage<?> stage, Scorer scorer, Map<String, Object> parameters) {
    List<String> names = unit.features().stream().map(Feature::name).toList();
    ModelDescription description = description(kind, names, true);
    LandmarkModel scores = new LandmarkModel(description, scorer, null);
    Calibrations calibrations =
        new Calibrations(
            calibrate.probabilities(scores),
            calibrate.labels(),
            choose.probabilities(scores),
            choose.labels());
    Calibrations.Chosen chosen = calibrations.choose();
    Map<String, Object> all = new TreeMap<>(parameters);
    all.put("calibration", chosen.method());
    return new Candidate(
        kind,
        List.of(stage, chosen.model()),
        new LandmarkModel(description, scorer, SavedModel.scorer(chosen.model())),
        description,
        chosen.logLoss(),
        all,
        notes());
  }

  private List<String> notes() {
    List<String> used = unit.features().stream().map(Feature::name).toList();
    List<String> left =
        FeatureCatalogue.at(unit.landmark()).stream()
            .map(Feature::name)
            .filter(name -> !used.contains(name))
            .toList();
    return left.isEmpty()
        ? List.of()
        : List.of("Left out, as all training sessions are alike in it: " + String.join(", ", left));
  }

  private ModelDescription description(ModelKind kind, List<String> features, boolean calibrated) {
    return new ModelDescription(
        unit.version(kind), unit.landmark().events(), kind, features, calibrated);
  }

  private String fitted(ModelKind kind) {
    return unit.fitted().getOrDefault(kind, "");
  }
}
