package io.shoplens.jobs.runs;

import io.shoplens.schema.ShoplensException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code run} can be asked for by name; each makes some of the tables. */
public enum Job {
  /** Cleaned events, rejected lines, sessions, price reference, repairs. */
  INGEST,
  /** One row per product. */
  PRODUCTS,
  /** One row per user. */
  CUSTOMERS,
  /** Every table of the summary namespace. */
  SUMMARIES,
  /** Types of customers and of sessions. */
  CLUSTERS,
  /** Whether a session ends in a purchase. */
  CONVERSION;

  /** Jobs that turn events into tables. */
  public static final Set<Job> DATA = Set.of(INGEST, PRODUCTS, CUSTOMERS, SUMMARIES);

  /** Jobs that learn from those tables. */
  public static final Set<Job> MODELS = Set.of(CLUSTERS, CONVERSION);

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One job by its name, or all that are called {@code data} or {@code models}. */
  public static Set<Job> named(String text) {
    if (text.equals("data")) {
      return DATA;
    }
    if (text.equals("models")) {
      return MODELS;
    }
    return Arrays.stream(values())
        .filter(job -> job.text().equals(text))
        .findFirst()
        .map(Set::of)
        .orElseThrow(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.USER,
                    "There is no job '"
                        + text
                        + "': name one or more of "
                        + Arrays.stream(values()).map(Job::text).collect(Collectors.joining(", "))
                        + ", or data for the first four, models for the others, or none for all of"
                        + " them."));
  }

  /** Those of some jobs that were asked for, where none asked for means all. */
  public static Set<Job> chosen(Set<Job> among, Set<Job> asked) {
    Set<Job> chosen = EnumSet.copyOf(among);
    if (!asked.isEmpty()) {
      chosen.retainAll(asked);
    }
    return chosen;
  }
}
