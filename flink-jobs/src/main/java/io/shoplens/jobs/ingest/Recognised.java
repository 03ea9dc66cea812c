package io.shoplens.jobs.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What one input file holds.
 *
 * @param events its layout if it holds events
 */
record Recognised(Role role, InputFile file, @Nullable EventFile events) {
  /** The part a file plays. */
  enum Role {
    EVENTS,
    ITEM_PROPERTIES,
    CATEGORY_TREE
  }
}
