package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.staging.Slice;
import java.io.Serializable;
import java.util.List;

/** All events of the users of one bucket. */
record AssembleUnit(int bucket, List<Slice> slices) implements Serializable {

  AssembleUnit {
    slices = List.copyOf(slices);
  }

  long events() {
    return slices.stream().mapToLong(Slice::records).sum();
  }
}
