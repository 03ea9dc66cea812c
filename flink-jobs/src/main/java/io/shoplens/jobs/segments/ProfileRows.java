package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Advice;
import io.shoplens.jobs.shoppers.ClusterName;
import io.shoplens.jobs.shoppers.ClusterProfile;
import io.shoplens.jobs.shoppers.Playbook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ml.cluster_profiles}. */
final class ProfileRows {
  static final String TABLE = "ml.cluster_profiles";
  static final List<String> COLUMNS =
      List.of(
          "population",
          "cluster",
          "label",
          "shopper_type",
          "size",
          "share",
          "rule",
          "top_categories",
          "top_brands",
          "behaviour",
          "offer",
          "avoid",
          "measure",
          "model_version");

  private ProfileRows() {}

  static List<@Nullable Object[]> of(
      DescribedSegments described, Favourites favourites, String version) {
    Playbook playbook = Playbook.load();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < described.names().size(); i++) {
      ClusterName name = described.names().get(i);
      ClusterProfile profile = described.profiles().clusters().get(i);
      Advice advice = playbook.advice(described.trained().population(), name.type());
      rows.add(
          new @Nullable Object[] {
            described.trained().population().label(),
            name.cluster(),
            name.label(),
            name.type().label(),
            profile.size(),
            profile.share(),
            name.type().rule(),
            FavouriteRows.text(favourites.categories(), name.cluster()),
            FavouriteRows.text(favourites.brands(), name.cluster()),
            advice.behaviour(),
            advice.offer(),
            advice.avoid(),
            advice.measure(),
            version
          });
    }
    return rows;
  }
}
