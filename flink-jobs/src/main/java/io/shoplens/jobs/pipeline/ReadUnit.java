package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.Split;
import java.io.Serializable;

/** A piece of input: lines of a file, or rows that stand in {@code shop.events} already. */
sealed interface ReadUnit extends Serializable {

  record Lines(Split split) implements ReadUnit {}

  /** A data file of {@code shop.events}. */
  record Rows(String dataFile) implements ReadUnit {}
}
