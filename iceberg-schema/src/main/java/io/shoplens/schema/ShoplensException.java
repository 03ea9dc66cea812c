package io.shoplens.schema;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A failure told in one sentence for people: what happened, where, and what to do. */
public final class ShoplensException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Kind kind;

  public ShoplensException(Kind kind, String sentence) {
    this(kind, sentence, null);
  }

  public ShoplensException(Kind kind, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  public Kind kind() {
    return kind;
  }

  /** The sentence alone, never null. */
  public String sentence() {
    return Objects.requireNonNull(getMessage(), "sentence");
  }

  /** Who can mend a failure. */
  public enum Kind {
    /** The person at the keyboard: a wrong option, path or contract. */
    USER,
    /** The owner of the data: something in it contradicts what was agreed. */
    DATA,
    /** Whoever runs what we depend on: a full disk, a database that does not answer. */
    EXTERNAL,
    /** The developers of Shoplens. */
    BUG
  }
}
