package io.shoplens.jobs.models;

import io.shoplens.ml.stage.StageException;
import io.shoplens.schema.ShoplensException;
import org.apache.flink.util.ExceptionUtils;

/** Turns whatever ended the work on a model into a sentence. */
final class ModelFailures {
  private ModelFailures() {}

  static ShoplensException asSentence(String name, RuntimeException failure) {
    String prefix = name + " has written nothing: ";
    return ExceptionUtils.findThrowable(failure, ShoplensException.class)
        .map(known -> new ShoplensException(known.kind(), prefix + known.sentence(), failure))
        .or(
            () ->
                ExceptionUtils.findThrowable(failure, StageException.class)
                    .map(
                        told ->
                            new ShoplensException(
                                ShoplensException.Kind.DATA, prefix + told.getMessage(), failure)))
        .orElseGet(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.BUG,
                    prefix + "something unexpected happened (" + failure + "), please report it.",
                    failure));
  }
}
