package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Feature;
import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model of one landmark, ready to score; belongs to one thread. */
final class LandmarkModel {
  private static final int CHANCE = 1;

  private final ModelDescription description;
  private final Landmark landmark;
  private final Scorer scorer;
  private final @Nullable Scorer calibration;
  private final int[] places;
  private final double[] sample;
  private final double[] answer = new double[2];
  private final double[] score = new double[1];

  /**
   * @param calibration null where scores are chances as they are
   */
  LandmarkModel(ModelDescription description, Scorer scorer, @Nullable Scorer calibration) {
    this.description = description;
    this.landmark = landmarkOf(description);
    this.scorer = scorer;
    this.calibration = calibration;
    this.places = places(description, landmark);
    this.sample = new double[places.length];
    if (scorer.features() != places.length) {
      throw new ShoplensException(
          Kind.DATA,
          "The model %s was trained on %d features but names %d: run the job conversion to train the models again."
              .formatted(description.version(), scorer.features(), places.length));
    }
  }

  String version() {
    return description.version();
  }

  Landmark landmark() {
    return landmark;
  }

  /**
   * The chance of a purchase.
   *
   * @param features all features of the landmark
   */
  double probability(double[] features) {
    for (int i = 0; i < places.length; i++) {
      sample[i] = features[places[i]];
    }
    scorer.score(sample, answer);
    if (calibration == null) {
      return answer[CHANCE];
    }
    score[0] = answer[CHANCE];
    calibration.score(score, answer);
    return answer[0];
  }

  private static Landmark landmarkOf(ModelDescription description) {
    return Arrays.stream(Landmark.values())
        .filter(one -> one.events() == description.landmark())
        .findFirst()
        .orElseThrow(
            () -> otherVersion(description, description.landmark() + " events as a landmark"));
  }

  private static int[] places(ModelDescription description, Landmark landmark) {
    List<String> known = FeatureCatalogue.at(landmark).stream().map(Feature::name).toList();
    return description.features().stream()
        .mapToInt(
            name -> {
              int place = known.indexOf(name);
              if (place < 0) {
                throw otherVersion(description, "the feature " + name);
              }
              return place;
            })
        .toArray();
  }

  private static ShoplensException otherVersion(ModelDescription description, String what) {
    return new ShoplensException(
        Kind.DATA,
        "The model %s was made by another version, which knew %s: run the job conversion to train the models again."
            .formatted(description.version(), what));
  }
}
