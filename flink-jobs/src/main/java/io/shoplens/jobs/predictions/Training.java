package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Feature;
import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.ml.forest.RandomForest;
import io.shoplens.ml.logistic.LogisticRegression;
import io.shoplens.ml.stage.StageException;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.ml.common.datastream.TableUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.util.ExceptionUtils;

/**
 * Fits the models of landmarks to their sessions and saves them, those of several landmarks in one
 * Flink job as far as their samples fit into memory together.
 */
final class Training {
  /** Of all landmarks that are trained at once. */
  private static final long MOST_SAMPLES_AT_ONCE = 600_000;

  private static final String STEP = "conversion-train";

  private final ModelRun run;
  private final ConversionSettings settings;
  private final List<SampleSlices> made;
  private final SampleFacts facts;

  Training(ModelRun run, ConversionSettings settings, List<SampleSlices> made, SampleFacts facts) {
    this.run = run;
    this.settings = settings;
    this.made = made;
    this.facts = facts;
  }

  /** The folder of a model that has been fitted and not been calibrated yet. */
  static String folder(String staging, Landmark landmark, ModelKind kind) {
    return staging + "/models/" + landmark.events() + "/" + kind.slug();
  }

  void train(List<Landmark> landmarks) {
    try {
      trainAll(landmarks);
    } catch (Exception e) {
      throw failure(e);
    }
  }

  private void trainAll(List<Landmark> landmarks) throws Exception {
    run.environment().progress().started(STEP);
    long trained = 0;
    long waiting = 0;
    for (Landmark landmark : landmarks) {
      long samples = samples(landmark);
      if (waiting > 0 && waiting + samples > MOST_SAMPLES_AT_ONCE) {
        execute();
        waiting = 0;
      }
      add(landmark);
      waiting += samples;
      trained += samples;
    }
    if (waiting > 0) {
      execute();
    }
    run.environment().progress().ended(STEP, trained);
  }

  /** Saving only plans the training, which happens when all that is planned is executed. */
  private void add(Landmark landmark) throws Exception {
    List<Integer> varying = facts.of(landmark, SampleSet.FIT).varying();
    List<Feature> all = FeatureCatalogue.at(landmark);
    String[] names = varying.stream().map(i -> all.get(i).name()).toArray(String[]::new);
    Double[] units = varying.stream().map(i -> all.get(i).unit()).toArray(Double[]::new);
    Table samples = samples(landmark, varying.stream().mapToInt(i -> i).toArray());
    new LogisticRegression()
        .setReg(settings.penalty())
        .setUnitOfFeature(units)
        .setFeatureNames(names)
        .setIdCol(TrainingBlocks.ID)
        .setMaxSamples(settings.trainingSessions())
        .setSeed(settings.seed())
        .fit(samples)
        .save(folder(run.staging(), landmark, ModelKind.LOGISTIC_REGRESSION));
    new RandomForest()
        .setTrees(settings.trees())
        .setMaxDepth(settings.maxDepth())
        .setMinLeaf(settings.minLeaf())
        .setFeatureNames(names)
        .setIdCol(TrainingBlocks.ID)
        .setMaxSamples(settings.trainingSessions())
        .setSeed(settings.seed())
        .fit(samples)
        .save(folder(run.staging(), landmark, ModelKind.RANDOM_FOREST));
  }

  private Table samples(Landmark landmark, int[] features) {
    List<Slice> slices = new ArrayList<>(SampleSlices.of(made, landmark, SampleSet.FIT));
    return run.flink()
        .read(
            "sessions after %d events".formatted(landmark.events()),
            slices,
            TrainingBlocks.TYPE,
            new TrainingBlocks(landmark, features));
  }

  private void execute() throws Exception {
    StreamExecutionEnvironment environment =
        TableUtils.getExecutionEnvironment(run.flink().tables());
    environment.execute("shoplens " + STEP);
  }

  private static ShoplensException failure(Exception cause) {
    return ExceptionUtils.findThrowable(cause, ShoplensException.class)
        .or(
            () ->
                ExceptionUtils.findThrowable(cause, StageException.class)
                    .map(
                        told ->
                            new ShoplensException(
                                Kind.DATA,
                                "Sessions of shop.events do not allow a model: %s."
                                    .formatted(told.getMessage()),
                                cause)))
        .orElseGet(
            () ->
                new ShoplensException(
                    Kind.BUG, "The Flink job '" + STEP + "' failed: " + cause, cause));
  }

  private long samples(Landmark landmark) {
    return Math.min(settings.trainingSessions(), facts.of(landmark, SampleSet.FIT).sessions());
  }
}
