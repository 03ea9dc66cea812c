package io.shoplens.jobs.runs;

import io.shoplens.schema.ShoplensException;

/** What one run read; every line is in exactly one of the last three. */
public record RunCounts(long read, long accepted, long duplicates, long rejected) {
  public static final RunCounts NONE = new RunCounts(0, 0, 0, 0);

  public RunCounts {
    if (read != accepted + duplicates + rejected) {
      throw new ShoplensException(
          ShoplensException.Kind.BUG,
          "Lines have disappeared: "
              + read
              + " were read, but "
              + accepted
              + " accepted, "
              + duplicates
              + " duplicates and "
              + rejected
              + " rejected; nothing was committed.");
    }
  }
}
