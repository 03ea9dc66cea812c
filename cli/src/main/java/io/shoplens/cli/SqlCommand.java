package io.shoplens.cli;

import io.shoplens.cli.results.ResultFormat;
import io.shoplens.platform.FileTrouble;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks Trino and prints its answer. */
@Command(
    name = "sql",
    description = "Runs SQL statements in Trino and prints their results.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens sql \"SELECT event_type, count(*) FROM shop.events GROUP BY 1\"",
      "  ./shoplens sql --format csv --file report.sql > report.csv",
      "  echo \"SHOW COLUMNS FROM shop.sessions\" | ./shoplens sql",
      "",
      "The catalog is shoplens, so tables are named by schema and table. Several statements",
      "are separated by semicolons. Row counts and times go to standard error."
    })
final class SqlCommand implements Runnable {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "STATEMENT",
      description = "The statement; without it, standard input is read.")
  private @Nullable String statement;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Reads the statements from a file.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private ResultFormat format = ResultFormat.TABLE;

  SqlCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    List<String> statements = SqlScript.split(script());
    if (statements.isEmpty()) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "There is no statement to run; give one as an argument, in a --file or on standard"
              + " input.");
    }
    try (TrinoSession session = TrinoSession.open(console.platform().startTrino())) {
      for (String each : statements) {
        long start = System.nanoTime();
        long rows = session.run(each, format.writer(console.out()));
        double seconds = (System.nanoTime() - start) / 1e9;
        console.say(
            String.format(
                Locale.ROOT, "%,d %s in %.2f s", rows, rows == 1 ? "row" : "rows", seconds));
      }
    }
  }

  private String script() {
    if (statement != null && file != null) {
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Give either a statement or a --file, not both.");
    }
    if (statement != null) {
      return statement;
    }
    try {
      return file == null
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(file);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read the statements from "
              + (file == null ? "standard input" : file)
              + ": "
              + FileTrouble.reason(e)
              + ".",
          e);
    }
  }
}
