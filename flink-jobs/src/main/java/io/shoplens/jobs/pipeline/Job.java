package io.shoplens.jobs.pipeline;

import io.shoplens.schema.ShoplensException;
import java.util.Arrays;
import java.util.Locale;
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
  SUMMARIES;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Job of(String text) {
    return Arrays.stream(values())
        .filter(job -> job.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.USER,
                    "There is no job '"
                        + text
                        + "': name one or more of "
                        + Arrays.stream(values()).map(Job::text).collect(Collectors.joining(", "))
                        + ", or none for all of them."));
  }
}
