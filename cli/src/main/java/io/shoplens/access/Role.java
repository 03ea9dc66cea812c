package io.shoplens.access;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people of one kind may do in Trino, as roles.yaml has it; Superset's part is not read here.
 */
@JsonIgnoreProperties("superset")
public record Role(
    String description, @JsonProperty("needs_categories") boolean needsCategories, Trino trino) {

  /**
   * @param password whether they log in to Trino themselves
   * @param schemas what they read wholly
   * @param tables what else they read, by schema and name
   * @param settings whether they may change settings of their session
   * @param allQueries whether they see and end the queries of others
   */
  public record Trino(
      boolean password,
      List<String> schemas,
      Map<String, Reading> tables,
      boolean settings,
      @JsonProperty("all_queries") boolean allQueries) {
    /** What the file leaves out arrives as null. */
    public Trino {
      schemas = List.copyOf(requireNonNullElse(schemas, List.of()));
      tables = Map.copyOf(requireNonNullElse(tables, Map.of()));
    }
  }

  /**
   * @param rows the condition that a row must fulfil, with a place for the user's categories
   * @param hidden columns that read as null
   */
  public record Reading(@Nullable String rows, List<String> hidden) {
    public Reading {
      hidden = List.copyOf(requireNonNullElse(hidden, List.of()));
    }
  }
}
