package io.shoplens.jobs.predictions;

import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.ml.stage.StageException;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.IOException;
import java.util.function.Consumer;

/** Judges the models of landmarks, one landmark after the other. */
final class EvaluateTask implements UnitTask<EvaluationUnit, LandmarkReport> {
  private static final long serialVersionUID = 1L;

  private final ConversionSettings settings;

  EvaluateTask(ConversionSettings settings) {
    this.settings = settings;
  }

  @Override
  public void process(EvaluationUnit unit, Consumer<LandmarkReport> results) throws IOException {
    try {
      results.accept(new LandmarkEvaluation(unit, settings).judge());
    } catch (StageException e) {
      throw new ShoplensException(
          Kind.DATA,
          "Sessions of shop.events after %d events do not allow a model: %s."
              .formatted(unit.landmark().events(), e.getMessage()),
          e);
    }
  }
}
