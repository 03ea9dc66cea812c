package io.shoplens.cli;

import io.shoplens.jobs.models.ModelReport;
import io.shoplens.jobs.pipeline.RunReport;
import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.schema.ShoplensException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, as people read it.
 *
 * @param data what the jobs did that make tables from events, null if none was asked for
 * @param models what the jobs did that learn from those tables
 */
record ShopReport(@Nullable RunReport data, List<ModelReport> models) {

  ShopReport {
    models = List.copyOf(models);
  }

  List<String> notices() {
    return data == null ? List.of() : data.notices();
  }

  String summary() {
    if (isUnchanged()) {
      return "Nothing to do: all of the input has been read before, and the tables are up to date.";
    }
    StringBuilder text = new StringBuilder();
    if (data != null && !data.unchanged()) {
      text.append(
          String.format(
              Locale.ROOT,
              "Run %s: %,d lines read = %,d accepted + %,d duplicates + %,d rejected%n",
              data.runId(),
              data.counts().read(),
              data.counts().accepted(),
              data.counts().duplicates(),
              data.counts().rejected()));
      data.seconds().forEach((step, time) -> text.append(line(time, step)));
    }
    for (ModelReport model : models) {
      if (!model.unchanged()) {
        text.append(line(model.seconds(), model.job().text() + outcome(model)));
      }
    }
    return text.toString().stripTrailing();
  }

  /** Ends the command if a job failed or its tables break what was agreed. */
  void requireSuccess() {
    List<ShoplensException> failures =
        models.stream().map(ModelReport::failure).filter(Objects::nonNull).toList();
    List<QualityResult> violations = violations();
    if (failures.isEmpty() && violations.isEmpty()) {
      return;
    }
    List<String> sentences =
        new ArrayList<>(failures.stream().map(ShoplensException::sentence).toList());
    if (!violations.isEmpty()) {
      sentences.add(
          "The tables were written, but they break expectations of the contract (all are in"
              + " ops.quality_results): "
              + violations.stream().map(QualityResult::sentence).collect(Collectors.joining("; ")));
    }
    throw new ShoplensException(
        failures.isEmpty() ? ShoplensException.Kind.DATA : failures.get(0).kind(),
        String.join(System.lineSeparator(), sentences),
        failures.isEmpty() ? null : failures.get(0));
  }

  private boolean isUnchanged() {
    return (data == null || data.unchanged()) && models.stream().allMatch(ModelReport::unchanged);
  }

  private List<QualityResult> violations() {
    List<QualityResult> violations = new ArrayList<>(data == null ? List.of() : data.violations());
    models.forEach(model -> violations.addAll(model.violations()));
    return violations;
  }

  private static String outcome(ModelReport model) {
    return model.failure() == null ? "" : " (failed: see below)";
  }

  private static String line(double seconds, String step) {
    return String.format(Locale.ROOT, "%8.1f s  %s%n", seconds, step);
  }
}
