package io.shoplens.jobs.segments;

import io.shoplens.generator.DirtLevel;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.Preset;
import io.shoplens.jobs.models.ModelReport;
import io.shoplens.jobs.models.ModelRuns;
import io.shoplens.jobs.pipeline.GeneratedShop;
import io.shoplens.jobs.pipeline.TestShop;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.LocalFlink;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A small shop gone through the pipeline, on which clusters are learned. */
final class ClusteredShop {
  /** Quick, and still everything that is done on large tables: samples, more than one restart. */
  static final ClusterSettings SETTINGS =
      new ClusterSettings(
          ClusterMethod.KMEANS,
          3,
          4,
          true,
          7,
          2,
          100_000,
          100_000,
          500,
          100_000,
          new ValidationSettings(300, 3, 19, 0.01));

  private ClusteredShop() {}

  /** The same for all tests: each clusters it anew. */
  static TestShop shared() {
    return Shared.SHOP;
  }

  static ModelReport cluster(TestShop shop, ClusterSettings settings, int parallelism) {
    RunEnvironment two = shop.environment();
    RunEnvironment environment =
        new RunEnvironment(
            two.catalog(),
            new FlinkSettings(parallelism, two.flink().temporary()),
            two.staging(),
            two.sessions(),
            two.codeVersion(),
            two.clock(),
            two.progress());
    return new ModelRuns(environment, List.of(new ClustersJob(settings)))
        .run(Set.of(Job.CLUSTERS))
        .get(0);
  }

  /** Made when a test first asks for it. */
  private static final class Shared {
    private static final TestShop SHOP =
        GeneratedShop.made(
                GeneratorOptions.preset(Preset.TINY)
                    .users(2_500)
                    .activity(.2)
                    .from(LocalDate.of(2019, 11, 24))
                    .to(LocalDate.of(2019, 12, 1))
                    .dirt(DirtLevel.REAL)
                    .threads(2)
                    .build())
            .shop();

    /** Starting Flink for each run would take longer than the run. */
    @SuppressWarnings("unused")
    private static final LocalFlink FLINK = LocalFlink.use(SHOP.environment().flink());
  }
}
