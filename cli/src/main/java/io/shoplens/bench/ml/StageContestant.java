package io.shoplens.bench.ml;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.FlinkTables;
import io.shoplens.ml.forest.RandomForest;
import io.shoplens.ml.kmeans.KMeans;
import io.shoplens.ml.kmeans.KMeansModelData;
import io.shoplens.ml.logistic.LogisticRegression;
import io.shoplens.ml.pca.Pca;
import io.shoplens.ml.pca.PcaModelData;
import io.shoplens.ml.stage.LearnedModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.Table;

/** Shoplens' side: a program that learns with Flink ML stages from a folder of Parquet files. */
public final class StageContestant {
  private static final long SEED = 1;

  private final Path checkout;
  private final Path data;
  private final Path output;
  private final PartTimes times;

  public StageContestant(Path checkout, Path data, Path output, PrintStream out) {
    this.checkout = checkout;
    this.data = data;
    this.output = output;
    this.times = new PartTimes(out);
  }

  /** Learns what that contest wants, leaves the model in the output folder and tells the times. */
  public void run(String name) throws Exception {
    Contest contest = Contest.named(checkout, List.of(name)).get(0);
    FlinkSettings settings = new FlinkSettings(Runtime.getRuntime().availableProcessors(), output);
    try (FlinkTables flink = new FlinkTables(settings)) {
      Table samples = SampleTable.of(flink, data.resolve("training"), contest);
      switch (contest.name()) {
        case "kmeans" -> kmeans(contest, samples);
        case "pca" -> pca(contest, samples);
        case "logistic" -> classify(contest, flink, new LogisticRegression().fit(samples));
        default -> classify(contest, flink, forest(contest).fit(samples));
      }
    }
    times.end();
  }

  private void kmeans(Contest contest, Table samples) throws IOException {
    KMeansModelData model =
        new KMeans()
            .setK(contest.number("k"))
            .setMaxIter(contest.number("iterations"))
            .setRestarts(contest.number("restarts"))
            .setSeed(SEED)
            .fit(samples)
            .data();
    times.fitted();
    write(Map.of("centres", model.centres(), "iterations", model.iterations()));
  }

  private void pca(Contest contest, Table samples) throws IOException {
    PcaModelData model = new Pca().setComponents(contest.number("components")).fit(samples).data();
    times.fitted();
    write(Map.of("variances", model.explainedVariance(), "components", model.components()));
  }

  private static RandomForest forest(Contest contest) {
    return new RandomForest()
        .setTrees(contest.number("trees"))
        .setMaxDepth(contest.number("depth"))
        .setMinLeaf(contest.number("leafDraws"))
        .setSeed(SEED);
  }

  /** Learns, then says how likely the held-out samples are positive. */
  private void classify(Contest contest, FlinkTables flink, LearnedModel<?, ?> model)
      throws Exception {
    model.materialise();
    times.fitted();
    Table heldOut = SampleTable.of(flink, data.resolve("held-out"), contest);
    Chances.of(model.transform(heldOut)[0]).write(output.resolve("chances"));
    times.scored();
  }

  private void write(Map<String, Object> model) throws IOException {
    new ObjectMapper().writeValue(output.resolve("model.json").toFile(), model);
  }
}
