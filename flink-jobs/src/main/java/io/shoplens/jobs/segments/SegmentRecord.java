package io.shoplens.jobs.segments;

import io.shoplens.jobs.models.Figure;
import io.shoplens.jobs.models.ModelRecord;
import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.models.Window;
import io.shoplens.jobs.shoppers.Population;
import io.shoplens.schema.ShoplensException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A model of clusters as the registry tells it. */
final class SegmentRecord {
  private static final double REACH = 1.96;

  private final ModelRun run;
  private final DescribedSegments described;
  private final TrainedSegments trained;
  private final List<ValidationRow> validated;

  SegmentRecord(ModelRun run, DescribedSegments described, List<ValidationRow> validated) {
    this.run = run;
    this.described = described;
    this.trained = described.trained();
    this.validated = validated;
  }

  /** Not if the same method finds clusters as clear in random data. */
  boolean isPromoted() {
    return random().map(row -> pValue(row) <= RepeatedTraining.SIGNIFICANT).orElse(true);
  }

  ModelRecord of(String version) {
    Population population = trained.population();
    return new ModelRecord(
        version,
        population == Population.CUSTOMERS ? "customer types" : "session types",
        trained.settings().method().title(),
        null,
        parameters(),
        trained.settings().seed(),
        figures(),
        new Window(described.firstSeen(), described.lastSeen(), trained.found().samples()),
        null,
        run.snapshots(ClustersJob.INPUTS),
        run.artifactFolder(version),
        isPromoted(),
        reason(),
        notes());
  }

  private Map<String, Object> parameters() {
    ClusterSettings settings = trained.settings();
    Map<String, Object> parameters = new TreeMap<>();
    parameters.put("method", settings.method().label());
    parameters.put("k", trained.clusters());
    parameters.put("from_k", settings.fromK());
    parameters.put("to_k", settings.toK());
    parameters.put("logarithms", settings.logarithms());
    parameters.put("restarts", settings.restarts());
    parameters.put("components", trained.kept());
    parameters.put("most_samples", settings.mostOf(trained.population()));
    return parameters;
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    Candidate chosen = trained.found().chosen();
    if (chosen.silhouette() != null) {
      double silhouette = chosen.silhouette();
      double reach = REACH * (chosen.silhouetteError() == null ? 0 : chosen.silhouetteError());
      figures.add(new Figure("silhouette", silhouette, silhouette - reach, silhouette + reach));
    }
    if (chosen.inertia() != null) {
      figures.add(Figure.of("inertia", chosen.inertia()));
    }
    if (chosen.explainedShare() != null) {
      figures.add(Figure.of("explained_share", chosen.explainedShare()));
    }
    if (chosen.bic() != null) {
      figures.add(Figure.of("bic", chosen.bic()));
    }
    figures.add(Figure.of("smallest_share", chosen.smallestShare()));
    validated.stream()
        .filter(row -> row.subject().equals(ValidationRow.ALL))
        .forEach(row -> figures.add(new Figure(row.test(), row.value(), row.low(), row.high())));
    random()
        .ifPresent(
            row -> {
              figures.add(Figure.of("random_silhouette", baseline(row)));
              figures.add(Figure.of("random_permutation_p", pValue(row)));
            });
    return figures;
  }

  private String reason() {
    return random()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "Its clusters are %s than those of random data: silhouette %.3f against %.3f, p"
                        + " = %.3f.",
                    isPromoted() ? "clearer" : "no clearer",
                    row.value(),
                    baseline(row),
                    pValue(row)))
        .orElse("It is what was asked for; only k-means is compared with random data.");
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!trained.constant().isEmpty()) {
      notes.add(
          "Left out, as they are the same in every row: "
              + String.join(", ", trained.constant())
              + ".");
    }
    if (trained.found().samples() < trained.learnedFrom()) {
      notes.add(
          "Clusters were found in a seeded sample of %d of %d."
              .formatted(trained.found().samples(), trained.learnedFrom()));
    }
    if (described.sample().size() < trained.learnedFrom()) {
      notes.add("Medians are of a seeded sample of %d.".formatted(described.sample().size()));
    }
    return notes;
  }

  private Optional<ValidationRow> random() {
    return validated.stream()
        .filter(row -> row.test().equals(ValidationRow.PERMUTATION))
        .findFirst();
  }

  private static double pValue(ValidationRow row) {
    return row.pValue() == null ? 1 : row.pValue();
  }

  private static double baseline(ValidationRow row) {
    if (row.baseline() == null) {
      throw new ShoplensException(
          ShoplensException.Kind.BUG, row.test() + " tells nothing to compare with");
    }
    return row.baseline();
  }
}
