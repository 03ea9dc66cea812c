package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.generator.DirtLevel;
import io.shoplens.jobs.models.MadeJob;
import io.shoplens.jobs.models.ModelJob;
import io.shoplens.jobs.models.ModelReport;
import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.models.ModelRuns;
import io.shoplens.jobs.pipeline.GeneratedShop;
import io.shoplens.jobs.pipeline.TestShop;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.stage.StageProgress;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A generated shop on which the job has run once; tests share it and must not change it. */
record ConvertedShop(TestShop shop, ModelReport report) {
  /** Small forests, few draws: what is tested does not depend on how good models are. */
  static final ConversionSettings QUICK =
      new ConversionSettings(7, 500_000, 500_000, 1e-5, 20, 8, 25, 500, 1, 20);

  private static @Nullable ConvertedShop made;

  static synchronized ConvertedShop get() {
    ConvertedShop shop = made;
    if (shop == null) {
      TestShop copy = GeneratedShop.of(DirtLevel.REAL).copy();
      shop = new ConvertedShop(copy, run(copy, 2, new ConversionJob(QUICK)));
      made = shop;
    }
    return shop;
  }

  /** Runs the job and nothing else. */
  static ModelReport run(TestShop shop, int parallelism, ModelJob job) {
    var environment = shop.environment(parallelism, StageProgress.SILENT);
    ModelReport report =
        new ModelRuns(environment, List.of(job)).run(Set.of(Job.CONVERSION)).get(0);
    assertThat(report.failure()).isNull();
    assertThat(report.violations()).isEmpty();
    return report;
  }

  /** Works with the stages of the job on a copy of the shop. */
  static void work(Consumer<ModelRun> work) {
    try (TestShop copy = GeneratedShop.of(DirtLevel.REAL).copy()) {
      run(copy, 2, new MadeJob(work));
    }
  }

  /** Folders of the models whose answers are in the tables. */
  List<String> promoted() {
    return shop.values("ml.models", "promoted", "artifact_path").stream()
        .filter(row -> row.get(0) == Boolean.TRUE)
        .map(row -> String.valueOf(row.get(1)))
        .toList();
  }
}
