package io.shoplens.ml.stage;

import org.apache.flink.util.ExceptionUtils;

/** Finds in what Flink wrapped the sentence that a stage has said. */
public final class Causes {
  private Causes() {}

  /** The stage's own sentence if there is one, else the exception itself. */
  public static RuntimeException toTell(Throwable failure) {
    return ExceptionUtils.findThrowable(failure, StageException.class)
        .<RuntimeException>map(
            found -> new StageException(String.valueOf(found.getMessage()), failure))
        .orElseGet(
            () ->
                failure instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(failure.getMessage(), failure));
  }
}
