package io.shoplens.jobs.predictions;

import io.shoplens.jobs.models.Figure;
import io.shoplens.jobs.models.ModelRecord;
import io.shoplens.jobs.models.Window;
import io.shoplens.jobs.predictions.Candidate.Judged;
import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.metrics.BinaryMetricsData;
import io.shoplens.ml.metrics.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calibrates, judges and compares the models of one landmark, and saves all of them. */
final class LandmarkEvaluation {
  private static final int BINS = 10;

  private final EvaluationUnit unit;
  private final ConversionSettings settings;
  private final JudgedSessions test;
  private final Candidates candidates;

  LandmarkEvaluation(EvaluationUnit unit, ConversionSettings settings) {
    this.unit = unit;
    this.settings = settings;
    this.test = read(SampleSet.TEST);
    this.candidates =
        new Candidates(unit, settings, read(SampleSet.CALIBRATE), read(SampleSet.CHOOSE));
  }

  LandmarkReport judge() throws IOException {
    List<@Nullable Object[]> importance = new ArrayList<>();
    List<Judged> judged = new ArrayList<>();
    if (unit.isTrained()) {
      ImportanceMeasure measure = new ImportanceMeasure(unit, settings, test);
      Candidate logistic = candidates.logistic();
      importance.addAll(measure.ofLogistic(logistic));
      judged.add(judged(logistic));
      Candidate forest = candidates.forest();
      importance.addAll(measure.ofForest(forest));
      judged.add(judged(forest));
      judged.add(judged(candidates.rule(measure.rule())));
    }
    judged.add(judged(candidates.baseRate()));
    Verdict verdict = unit.isTrained() ? Verdict.of(judged) : Verdict.baseRateOnly(tooFew());
    for (Judged one : judged) {
      Candidate candidate = one.candidate();
      ModelFolder.write(unit.folder(candidate.kind()), candidate.description(), candidate.stages());
    }
    return report(judged, verdict, importance);
  }

  private Judged judged(Candidate candidate) {
    return new Judged(candidate, metrics(candidate.model()));
  }

  private @Nullable BinaryMetricsData metrics(LandmarkModel model) {
    if (!unit.facts(SampleSet.TEST).hasBothClasses()) {
      return null;
    }
    return new BinaryEvaluation(BINS, settings.replicates(), settings.seed(), 1)
        .measure(test.labels(), test.probabilities(model), new double[0], test.users());
  }

  private LandmarkReport report(
      List<Judged> judged, Verdict verdict, List<@Nullable Object[]> importance) {
    List<ModelRecord> models = new ArrayList<>();
    List<@Nullable Object[]> calibration = new ArrayList<>();
    List<@Nullable Object[]> lift = new ArrayList<>();
    for (Judged one : judged) {
      ModelDescription model = one.candidate().description();
      models.add(record(one, verdict));
      if (one.test() != null) {
        one.test().calibration().forEach(bin -> calibration.add(CalibrationRows.row(model, bin)));
        one.test().lift().forEach(decile -> lift.add(LiftRows.row(model, decile)));
      }
    }
    return new LandmarkReport(
        models, unit.folder(verdict.promoted()), calibration, lift, importance);
  }

  private ModelRecord record(Judged judged, Verdict verdict) {
    Candidate candidate = judged.candidate();
    return new ModelRecord(
        candidate.description().version(),
        "purchase after %d events".formatted(unit.landmark().events()),
        candidate.kind().text(),
        unit.landmark().events(),
        candidate.parameters(),
        settings.seed(),
        judged.test() == null ? List.of() : figures(judged.test().figures()),
        window(SampleSet.FIT, settings.trainingSessions()),
        window(SampleSet.TEST, settings.judgedSessions()),
        unit.inputSnapshots(),
        unit.folder(candidate.kind()),
        candidate.kind() == verdict.promoted(),
        verdict.reasons().getOrDefault(candidate.kind(), ""),
        candidate.notes());
  }

  private static List<Figure> figures(List<Interval> intervals) {
    return intervals.stream()
        .filter(one -> Double.isFinite(one.value()))
        .map(
            one ->
                Double.isFinite(one.low()) && Double.isFinite(one.high())
                    ? new Figure(one.name(), one.value(), one.low(), one.high())
                    : Figure.of(one.name(), one.value()))
        .toList();
  }

  private @Nullable Window window(SampleSet set, int limit) {
    SetFacts facts = unit.facts(set);
    return facts.sessions() == 0
        ? null
        : new Window(facts.firstMicros(), facts.lastMicros(), Math.min(limit, facts.sessions()));
  }

  private String tooFew() {
    SetFacts fit = unit.facts(SampleSet.FIT);
    SetFacts judgedBy = unit.facts(SampleSet.TEST);
    return "Too few sessions with and without a purchase to train, calibrate, choose and judge a model: %d of %d training and %d of %d test sessions end in one."
        .formatted(fit.purchases(), fit.sessions(), judgedBy.purchases(), judgedBy.sessions());
  }

  private JudgedSessions read(SampleSet set) {
    return unit.read(set, settings.judgedSessions(), settings.seed());
  }
}
