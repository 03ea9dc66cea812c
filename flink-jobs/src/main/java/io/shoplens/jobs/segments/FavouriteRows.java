package io.shoplens.jobs.segments;

import io.shoplens.jobs.segments.FavouriteCounts.Favourite;
import io.shoplens.jobs.shoppers.ClusterName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ml.cluster_favourites}, and the same as text. */
final class FavouriteRows {
  static final String TABLE = "ml.cluster_favourites";
  static final List<String> COLUMNS =
      List.of(
          "population",
          "cluster",
          "label",
          "kind",
          "rank",
          "value",
          "events",
          "share",
          "share_of_all",
          "model_version");
  private static final int SHOWN = 10;
  private static final int IN_TEXT = 5;

  private FavouriteRows() {}

  static List<@Nullable Object[]> of(
      DescribedSegments described, Favourites favourites, String version) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    String population = described.trained().population().label();
    for (ClusterName name : described.names()) {
      add(rows, population, name, "category", favourites.categories(), version);
      add(rows, population, name, "brand", favourites.brands(), version);
    }
    return rows;
  }

  private static void add(
      List<@Nullable Object[]> rows,
      String population,
      ClusterName name,
      String kind,
      FavouriteCounts counts,
      String version) {
    int rank = 1;
    for (Favourite one : counts.top(name.cluster(), SHOWN)) {
      rows.add(
          new @Nullable Object[] {
            population,
            name.cluster(),
            name.label(),
            kind,
            rank++,
            one.name(),
            one.events(),
            one.share(),
            one.shareOfAll(),
            version
          });
    }
  }

  /** The first few with their shares; null if there are none. */
  static @Nullable String text(FavouriteCounts counts, int cluster) {
    List<Favourite> top = counts.top(cluster, IN_TEXT);
    return top.isEmpty()
        ? null
        : top.stream()
            .map(one -> String.format(Locale.ROOT, "%s %.0f %%", one.name(), 100 * one.share()))
            .collect(Collectors.joining(", "));
  }
}
