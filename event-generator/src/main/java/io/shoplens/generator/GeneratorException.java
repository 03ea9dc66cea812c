package io.shoplens.generator;

/** A refusal or failure whose message is one sentence for the person who asked. */
public final class GeneratorException extends RuntimeException {
  public GeneratorException(String sentence) {
    super(sentence);
  }

  public GeneratorException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
