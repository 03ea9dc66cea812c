package io.shoplens.ml.stage;

/** Says in a sentence for people why a stage cannot work with its input or its files. */
public final class StageException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public StageException(String sentence) {
    super(sentence);
  }

  public StageException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
