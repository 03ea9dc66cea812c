package io.shoplens.jobs.segments;

import io.shoplens.ml.hdbscan.HdbscanModel;
import io.shoplens.ml.kmeans.KMeansModel;
import io.shoplens.ml.mixture.GaussianMixtureModel;
import io.shoplens.ml.pca.PcaModel;
import io.shoplens.ml.scaling.StandardScalerModel;
import io.shoplens.ml.stage.SavedModel;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.StageFiles;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.ml.api.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What was learned so far, as texts that tasks take along: how to scale, how to project, how to
 * cluster.
 */
record SegmentModel(
    ClusterMethod method, @Nullable String scaler, @Nullable String pca, @Nullable String clusterer)
    implements Serializable {

  static SegmentModel untrained(ClusterMethod method) {
    return new SegmentModel(method, null, null, null);
  }

  SegmentModel withScaler(StandardScalerModel model) {
    return new SegmentModel(method, SavedModel.text(model), null, null);
  }

  SegmentModel withPca(PcaModel model) {
    return new SegmentModel(method, scaler, SavedModel.text(model), null);
  }

  SegmentModel withClusterer(Found found) {
    String text =
        switch (method) {
          case KMEANS -> SavedModel.text(SavedModel.of(new KMeansModel(), found.centres()));
          case GMM ->
              SavedModel.text(SavedModel.of(new GaussianMixtureModel(), found.components()));
          case HDBSCAN -> SavedModel.text(SavedModel.of(new HdbscanModel(), found.exemplars()));
        };
    return new SegmentModel(method, scaler, pca, text);
  }

  /** What samples become before they are clustered. */
  ScorerChain projection(int features) {
    List<Scorer> scorers = new ArrayList<>();
    if (scaler != null) {
      scorers.add(SavedModel.scorer(scalerModel()));
    }
    if (pca != null) {
      scorers.add(SavedModel.scorer(pcaModel()));
    }
    return new ScorerChain(features, scorers);
  }

  /** Tells the cluster of one projected sample as its first number. */
  Scorer clusterScorer() {
    String text = Objects.requireNonNull(clusterer);
    return switch (method) {
      case KMEANS -> SavedModel.scorer(SavedModel.ofText(new KMeansModel(), text));
      case GMM -> SavedModel.scorer(SavedModel.ofText(new GaussianMixtureModel(), text));
      case HDBSCAN -> SavedModel.scorer(SavedModel.ofText(new HdbscanModel(), text));
    };
  }

  /** Samples that stand for the middle of each cluster, several with HDBSCAN. */
  Middles middles() {
    String text = Objects.requireNonNull(clusterer);
    return switch (method) {
      case KMEANS -> Middles.ofCentres(SavedModel.ofText(new KMeansModel(), text).data().centres());
      case GMM ->
          Middles.ofCentres(SavedModel.ofText(new GaussianMixtureModel(), text).data().means());
      case HDBSCAN -> Middles.ofExemplars(SavedModel.ofText(new HdbscanModel(), text).data());
    };
  }

  /** Saves it as a Flink ML pipeline, from features to clusters. */
  void save(String folder) {
    try {
      StageFiles.savePipeline(List.of(scalerModel(), pcaModel(), clusterModel()), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StandardScalerModel scalerModel() {
    return SavedModel.ofText(new StandardScalerModel(), Objects.requireNonNull(scaler))
        .setFeaturesCol(FeatureRows.FEATURES)
        .setOutputCol("scaled");
  }

  private PcaModel pcaModel() {
    return SavedModel.ofText(new PcaModel(), Objects.requireNonNull(pca))
        .setFeaturesCol("scaled")
        .setOutputCol("place");
  }

  private Stage<?> clusterModel() {
    String text = Objects.requireNonNull(clusterer);
    return switch (method) {
      case KMEANS -> SavedModel.ofText(new KMeansModel(), text).setFeaturesCol("place");
      case GMM -> SavedModel.ofText(new GaussianMixtureModel(), text).setFeaturesCol("place");
      case HDBSCAN -> SavedModel.ofText(new HdbscanModel(), text).setFeaturesCol("place");
    };
  }
}
