package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.RejectionReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rejected line on its way: its number in the file is known only when all splits are counted. */
record StagedRejection(
    String source,
    int splitIndex,
    long lineInSplit,
    String raw,
    long rawLength,
    RejectionReason reason) {

  static @Nullable Object[] row(StagedRejection rejection) {
    return new Object[] {
      rejection.source,
      rejection.splitIndex,
      rejection.lineInSplit,
      rejection.raw,
      rejection.rawLength,
      rejection.reason.name()
    };
  }

  static StagedRejection of(@Nullable Object[] row) {
    return new StagedRejection(
        (String) Objects.requireNonNull(row[0]),
        (Integer) Objects.requireNonNull(row[1]),
        (Long) Objects.requireNonNull(row[2]),
        (String) Objects.requireNonNull(row[3]),
        (Long) Objects.requireNonNull(row[4]),
        RejectionReason.valueOf((String) Objects.requireNonNull(row[5])));
  }
}
