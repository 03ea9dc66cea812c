package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.conversion.LandmarkReached;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The promoted models of all landmarks, from nothing but their folders: a task opens one from the
 * paths it was given. Batch and stream score with it; it belongs to one thread.
 */
public final class ConversionScorer {
  private final Map<Landmark, LandmarkModel> models = new EnumMap<>(Landmark.class);

  private ConversionScorer() {}

  /**
   * @param folders {@code artifact_path} of the promoted models of the job in {@code ml.models}
   */
  public static ConversionScorer open(Collection<String> folders) {
    ConversionScorer scorer = new ConversionScorer();
    for (String folder : folders) {
      LandmarkModel model = ModelFolder.read(folder);
      scorer.models.put(model.landmark(), model);
    }
    return scorer;
  }

  /** The chance that a session at this landmark ends in a purchase. */
  public double probability(LandmarkReached reached) {
    return probability(reached.landmark(), reached.features());
  }

  /**
   * The chance that a session ends in a purchase.
   *
   * @param features of the landmark, as the catalogue has them
   */
  public double probability(Landmark landmark, double[] features) {
    return at(landmark).probability(features);
  }

  /** Names the model whose answers are those at this landmark. */
  public String version(Landmark landmark) {
    return at(landmark).version();
  }

  private LandmarkModel at(Landmark landmark) {
    LandmarkModel model = models.get(landmark);
    if (model == null) {
      throw new ShoplensException(
          Kind.DATA,
          "There is no promoted model for sessions after %d events: run the job conversion."
              .formatted(landmark.events()));
    }
    return model;
  }
}
