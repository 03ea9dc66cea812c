package io.shoplens.generator.dirt;

import java.util.Locale;

/** What a correct reader makes of a line. */
public enum Outcome {
  ACCEPTED,
  DUPLICATE,
  REJECTED;

  /** The name in the truth files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
