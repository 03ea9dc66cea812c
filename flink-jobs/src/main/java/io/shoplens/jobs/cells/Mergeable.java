package io.shoplens.jobs.cells;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A partial result of one task that can travel and be added to that of another. */
public interface Mergeable {
  void write(DataOutput out) throws IOException;

  /** Adds what another instance has written. */
  void merge(DataInput in) throws IOException;
}
