package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.staging.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** The stages that train and judge models of sessions at landmarks. */
final class ModelStages {
  private final ModelRun run;
  private final ConversionSettings settings;
  private final List<SampleSlices> made;
  private final SampleFacts facts = new SampleFacts();

  ModelStages(ModelRun run, ConversionSettings settings, List<SampleSlices> made) {
    this.run = run;
    this.settings = settings;
    this.made = made;
    made.forEach(part -> facts.addAll(part.facts()));
  }

  /** What was found of each landmark, in their order. */
  List<LandmarkReport> reports() {
    List<Landmark> trainable = new Trainability(facts).landmarks();
    new Training(run, settings, made, facts).train(trainable);
    List<EvaluationUnit> units =
        Arrays.stream(Landmark.values())
            .map(landmark -> unit(landmark, trainable.contains(landmark)))
            .toList();
    return run.stage("conversion-judge").run(units, new EvaluateTask(settings)).stream()
        .sorted(
            Comparator.comparing(
                report -> Objects.requireNonNull(report.models().get(0).landmark())))
        .toList();
  }

  private EvaluationUnit unit(Landmark landmark, boolean isTrained) {
    HashMap<SampleSet, List<Slice>> slices = new HashMap<>();
    HashMap<SampleSet, SetFacts> counted = new HashMap<>();
    for (SampleSet set : SampleSet.values()) {
      slices.put(set, new ArrayList<>(SampleSlices.of(made, landmark, set)));
      counted.put(set, facts.of(landmark, set));
    }
    HashMap<ModelKind, String> versions = new HashMap<>();
    HashMap<ModelKind, String> folders = new HashMap<>();
    HashMap<ModelKind, String> fitted = new HashMap<>();
    for (ModelKind kind : ModelKind.values()) {
      String version =
          run.version("purchase-after-%d-%s".formatted(landmark.events(), kind.slug()));
      versions.put(kind, version);
      folders.put(kind, run.artifactFolder(version));
      if (isTrained && !kind.isBaseline()) {
        fitted.put(kind, Training.folder(run.staging(), landmark, kind));
      }
    }
    return new EvaluationUnit(
        landmark,
        slices,
        counted,
        versions,
        folders,
        fitted,
        new HashMap<>(run.snapshots(List.of(TableNames.EVENTS))));
  }
}
