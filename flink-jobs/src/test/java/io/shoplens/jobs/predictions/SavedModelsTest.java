package io.shoplens.jobs.predictions;

import static org.apache.flink.table.api.Expressions.$;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.metrics.BinaryFigures;
import io.shoplens.schema.ShoplensException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.builder.PipelineModel;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.typeinfo.DenseVectorTypeInfo;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models in their folders, where training left them and another job finds them. */
class SavedModelsTest {
  private final ConvertedShop converted = ConvertedShop.get();

  private static final List<Integer> NUMBERS = IntStream.range(0, 50).boxed().toList();
  private static final RowTypeInfo TYPE =
      new RowTypeInfo(
          new TypeInformation<?>[] {Types.INT, DenseVectorTypeInfo.INSTANCE},
          new String[] {"number", "features"});

  @TempDir private Path folder;

  @Test
  void figuresOfTrainingAreThoseOfScoresMadeByTheLoadedModels() {
    Map<Object, List<List<Object>>> figures =
        converted.shop().values("ml.model_metrics", "model_version", "metric", "value").stream()
            .map(row -> List.<Object>copyOf(row.subList(0, 3)))
            .collect(Collectors.groupingBy(row -> row.get(0)));
    ConvertedShop.work(
        run -> {
          List<SampleSlices> made = new LandmarkStages(run).fromTable();
          for (String path : converted.promoted()) {
            LandmarkModel model = ModelFolder.read(path);
            JudgedSessions test =
                JudgedSessions.read(
                    SampleSlices.of(made, model.landmark(), SampleSet.TEST),
                    model.landmark(),
                    1_000_000,
                    1);
            BinaryFigures again =
                BinaryEvaluation.figures(test.labels(), test.probabilities(model));
            assertThat(figures.getOrDefault(model.version(), List.of()))
                .filteredOn(row -> row.get(1).equals("log_loss") || row.get(1).equals("roc_auc"))
                .hasSize(2)
                .allSatisfy(
                    row ->
                        assertThat((Double) row.get(2))
                            .isCloseTo(
                                row.get(1).equals("log_loss") ? again.logLoss() : again.rocAuc(),
                                within(1e-12)));
          }
        });
  }

  @Test
  void flinkMlLoadsTheStagesAndScoresTheSame() {
    ConvertedShop.work(
        run -> {
          Table table = run.flink().read("made sessions", NUMBERS, TYPE, SavedModelsTest::session);
          for (String path : modelsAtTheStart()) {
            LandmarkModel model = ModelFolder.read(path);
            Map<Integer, Double> expected = new HashMap<>();
            NUMBERS.forEach(number -> expected.put(number, model.probability(features(number))));

            assertThat(chancesByFlinkMl(run.flink().tables(), path, table)).isEqualTo(expected);
          }
        });
  }

  @Test
  void aModelOfAnotherFormatIsRefusedWithASentence() throws IOException {
    Path copy = copyOfAModel();
    Path description = copy.resolve("model.json");
    Files.writeString(
        description, Files.readString(description).replace("\"format\":1", "\"format\":9"));

    assertThatThrownBy(() -> ConversionScorer.open(List.of(copy.toUri().toString())))
        .isInstanceOf(ShoplensException.class)
        .hasMessageMatching(
            ".*model.json is of format 9, and this version reads format 1: run the job conversion to train the models again.");
  }

  @Test
  void aModelWithFeaturesNobodyKnowsIsRefusedWithASentence() throws IOException {
    Path copy = copyOfAModel();
    Path description = copy.resolve("model.json");
    Files.writeString(
        description, Files.readString(description).replace("day_sine", "colour_of_shoes"));

    assertThatThrownBy(() -> ConversionScorer.open(List.of(copy.toUri().toString())))
        .hasMessageMatching(
            "The model purchase-after-0-.* was made by another version, which knew the feature colour_of_shoes: .*");
  }

  @Test
  void aFolderWithoutAModelIsRefusedWithASentence() {
    assertThatThrownBy(() -> ConversionScorer.open(List.of(folder.resolve("none").toString())))
        .isInstanceOf(ShoplensException.class)
        .hasMessageMatching("The model in .*none cannot be read .*: run the job conversion.*");
  }

  private Path copyOfAModel() throws IOException {
    Path copy = folder.resolve("copy");
    FileUtils.copyDirectory(new File(URI.create(modelsAtTheStart().get(0))), copy.toFile());
    return copy;
  }

  /** Both models, whose features are all there are. */
  private List<String> modelsAtTheStart() {
    return converted.shop().values("ml.models", "landmark", "kind", "artifact_path").stream()
        .filter(row -> row.get(0) instanceof Integer landmark && landmark == 0)
        .filter(row -> !String.valueOf(row.get(1)).matches("base rate|one feature rule"))
        .map(row -> String.valueOf(row.get(2)))
        .toList();
  }

  private static double[] features(int number) {
    int size = FeatureCatalogue.at(Landmark.START).size();
    return new Random(number).doubles(size, 0, 4).toArray();
  }

  private static void session(Integer number, Consumer<Row> rows) {
    rows.accept(Row.of(number, new DenseVector(features(number))));
  }

  private static Map<Integer, Double> chancesByFlinkMl(
      StreamTableEnvironment tables, String path, Table table) {
    Map<Integer, Double> chances = new HashMap<>();
    try {
      Table scored =
          PipelineModel.load(tables, ModelFolder.stages(path))
              .transform(table)[0]
              .select($("number"), $("calibrated"));
      try (CloseableIterator<Row> rows = scored.execute().collect()) {
        rows.forEachRemaining(row -> chances.put(row.getFieldAs(0), row.getFieldAs(1)));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return chances;
  }
}
