package io.shoplens.schema.docs;

import io.shoplens.schema.Column;
import io.shoplens.schema.Contract;
import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.NotNull;
import io.shoplens.schema.Expectation.Severity;
import io.shoplens.schema.TableContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the data dictionary: one section per table, everything the contract says about it. */
public final class DataDictionary {
  private static final String INTRODUCTION =
      """
      # Data dictionary

      Generated from the contract in `iceberg-schema/tables`: change that, not this file.
      Times are UTC with microseconds, money is `decimal(12,2)`, ids are `bigint`. A column has a
      value in every row unless it is marked optional. Each table's expectations are checked after
      every run; the results are in `ops.quality_results`.

      """;

  private DataDictionary() {}

  /** Writes the dictionary of the packaged contract to the file named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), of(Contract.load()));
  }

  /** The dictionary in Markdown. */
  public static String of(Contract contract) {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    text.append("| Table | What it holds |\n|---|---|\n");
    for (TableContract table : contract.tables()) {
      text.append(
          "| [%s](#%s) | %s |\n"
              .formatted(
                  table.fullName(), table.fullName().replace(".", ""), cell(table.description())));
    }
    contract.tables().forEach(table -> text.append('\n').append(section(table)));
    return text.toString();
  }

  private static String section(TableContract table) {
    return """
        ## %s

        %s

        - Producer: %s
        - Key: %s
        - Partitioned by: %s
        - Sorted by: %s
        - Freshness: %s

        | Column | Type | Meaning | Unit |
        |---|---|---|---|
        %s
        Expectations besides the values of required columns:

        %s"""
        .formatted(
            table.fullName(),
            table.description(),
            table.producer(),
            code(table.key()),
            code(table.partitioning()),
            code(table.sortOrder()),
            table.freshness(),
            lines(table.columns().stream().map(DataDictionary::row).toList()),
            lines(
                table.expectations().stream()
                    .filter(expectation -> !(expectation instanceof NotNull))
                    .map(DataDictionary::item)
                    .toList()));
  }

  private static String row(Column column) {
    return "| `%s` | %s%s | %s | %s |"
        .formatted(
            column.name(),
            column.type(),
            column.required() ? "" : ", optional",
            cell(column.doc()),
            column.unit() == null ? "" : column.unit());
  }

  private static String item(Expectation expectation) {
    String warning = expectation.severity() == Severity.WARNING ? " (warning)" : "";
    return "- %s: `%s`%s".formatted(expectation.name(), expectation.sql(), warning);
  }

  private static String code(List<?> names) {
    return names.isEmpty()
        ? "nothing"
        : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
