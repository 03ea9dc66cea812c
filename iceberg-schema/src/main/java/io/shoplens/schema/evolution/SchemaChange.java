package io.shoplens.schema.evolution;

import java.util.Objects;

/** One change made to a table to bring it in line with its contract. */
public record SchemaChange(Kind kind, String subject, String sentence) {

  /** The changes that are made without asking. */
  public enum Kind {
    CREATE_TABLE,
    ADD_COLUMN,
    WIDEN_COLUMN,
    MAKE_OPTIONAL,
    REORDER_COLUMNS,
    CHANGE_COMMENT,
    CHANGE_SORT_ORDER,
    CHANGE_PROPERTY
  }

  public SchemaChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(sentence, "sentence");
  }

  @Override
  public String toString() {
    return sentence;
  }
}
