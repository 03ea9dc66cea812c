package io.shoplens.jobs.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.pipeline.TestShop;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.stage.UnitRows;
import io.shoplens.ml.kmeans.KMeans;
import io.shoplens.ml.kmeans.KMeansModelData;
import io.shoplens.ml.stage.StageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.typeinfo.DenseMatrixTypeInfo;
import org.apache.flink.table.api.Table;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRunsTest {
  private static final String HEADER =
      "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n";

  @TempDir private Path folder;

  @Test
  void aJobTrainsOnRowsReadInTasksAndItsModelReplacesTheOneBefore() throws IOException {
    try (TestShop shop = shopWithOneEvent()) {
      ModelReport first = run(shop, new MadeJob(ModelRunsTest::train)).get(0);
      ModelReport second = run(shop, new MadeJob(ModelRunsTest::train)).get(0);

      assertThat(first.failure()).isNull();
      assertThat(first.violations()).isEmpty();
      assertThat(shop.values("ml.models", "model_version", "promoted", "promotion_reason"))
          .containsExactlyInAnyOrder(
              List.of(
                  first.models().get(0).version(),
                  false,
                  "Replaced by run "
                      + second.models().get(0).version().substring("centres-".length())
                      + "; before: the only one"),
              List.of(second.models().get(0).version(), true, "the only one"));
      assertThat(shop.values("ml.model_metrics", "metric", "value", "low"))
          .containsOnly(Arrays.asList("inertia", 1.0, null));
    }
  }

  @Test
  void aFailedJobLeavesItsSentenceAndNothingElseAndTheOthersRun() throws IOException {
    try (TestShop shop = shopWithOneEvent()) {
      MadeJob failing =
          new MadeJob(
              run -> {
                write(Path.of(URI.create(run.artifactFolder("lost"))).resolve("model"));
                throw new StageException("n_view of shop.customers is constant");
              });
      List<ModelReport> reports = run(shop, failing, new MadeJob(ModelRunsTest::train));

      assertThat(Objects.requireNonNull(reports.get(0).failure()).sentence())
          .isEqualTo(
              "The job conversion has written nothing: n_view of shop.customers is constant");
      assertThat(reports.get(1).failure()).isNull();
      assertThat(shop.values("ops.job_runs", "job", "status"))
          .contains(List.of("conversion", "failed"), List.of("conversion", "succeeded"));
      try (var files = Files.walk(folder.resolve("warehouse"))) {
        assertThat(files.filter(file -> file.endsWith("lost"))).isEmpty();
      }
    }
  }

  @Test
  void withoutEventsThereIsNothingToLearnFrom() {
    try (TestShop shop = new TestShop(folder)) {
      ModelJob job = new MadeJob(ModelRunsTest::train);
      ModelRuns runs = new ModelRuns(shop.environment(), List.of(job));

      assertThat(runs.run(Set.of()).get(0).unchanged()).isTrue();
      assertThat(Objects.requireNonNull(runs.run(Set.of(Job.CONVERSION)).get(0).failure()))
          .hasMessageContaining("shop.events has no rows");
    }
  }

  private TestShop shopWithOneEvent() throws IOException {
    Path input = folder.resolve("events.csv");
    Files.writeString(
        input, HEADER + "2019-10-01 00:00:00 UTC,view,1,2,a.b,acme,10.00,7,session\n");
    TestShop shop = new TestShop(folder);
    shop.run(input);
    return shop;
  }

  private static List<ModelReport> run(TestShop shop, ModelJob... jobs) {
    return new ModelRuns(shop.environment(), List.of(jobs)).run(Set.of(Job.CONVERSION));
  }

  private static void train(ModelRun run) {
    KMeansModelData learned =
        new KMeans().setK(2).fit(blocks(run, List.of(0, 10))).materialise().data();
    run.register(
        new ModelRecord(
            run.version("centres"),
            "centres",
            "k-means",
            null,
            Map.of("k", 2),
            1,
            List.of(Figure.of("inertia", learned.inertia())),
            null,
            null,
            run.snapshots(List.of("shop.events")),
            run.artifactFolder(run.version("centres")),
            true,
            "the only one",
            List.of()));
  }

  /** Two numbers, one apart, around each unit. */
  private static Table blocks(ModelRun run, List<Integer> units) {
    RowTypeInfo type =
        new RowTypeInfo(
            new TypeInformation<?>[] {DenseMatrixTypeInfo.INSTANCE}, new String[] {"features"});
    UnitRows<Integer> reader =
        (unit, rows) ->
            rows.accept(
                Row.of(
                    new DenseMatrix(
                        2, 1, IntStream.range(0, 2).mapToDouble(i -> unit + i).toArray())));
    return run.flink().read("numbers", units, type, reader);
  }

  private static void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "half");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
