package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.EventLines;
import io.shoplens.schema.Column;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a folder of events and, for the tables it is about, the rows they must give. */
class SummaryGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/summaries");
  private static final Contract CONTRACT = Contract.load();

  @ParameterizedTest
  @MethodSource("cases")
  void tablesHoldWhatTheCaseSays(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    Dictionaries dictionaries = new Dictionaries();
    List<String> lines = Files.readAllLines(folder.resolve("events.csv"));
    List<Event> events = new EventLines(dictionaries).parse(lines.subList(1, lines.size()));
    Map<String, List<List<@Nullable Object>>> rows =
        SummaryRun.rows(ShopHistory.of(events, dictionaries));

    Map<String, List<String>> expected = expected(folder);
    Map<String, List<String>> found = new TreeMap<>();
    expected
        .keySet()
        .forEach(table -> found.put(table, text(table, rows.getOrDefault(table, List.of()))));

    assertThat(found).isEqualTo(expected);
  }

  static List<String> cases() {
    return names(FOLDER);
  }

  private static Map<String, List<String>> expected(Path folder) throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    for (String name : names(folder)) {
      if (name.startsWith("expected-")) {
        String table = name.substring("expected-".length(), name.length() - ".csv".length());
        expected.put(table, Files.readAllLines(folder.resolve(name)));
      }
    }
    return expected;
  }

  private static List<String> text(String table, List<List<@Nullable Object>> rows) {
    TableContract contract = CONTRACT.table(table);
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", contract.columns().stream().map(Column::name).toList()));
    for (List<@Nullable Object> row : rows) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        values.add(text(contract.columns().get(i), row.get(i)));
      }
      lines.add(String.join(",", values));
    }
    return lines;
  }

  /** Hashed ids and explanations are left out: nobody could write or wants to repeat them. */
  private static String text(Column column, @Nullable Object value) {
    if (value == null || List.of("session_id", "event_id", "explanation").contains(column.name())) {
      return "";
    }
    return switch (column.type().base()) {
      case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
      case TIMESTAMPTZ -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
      case BIGINT, INT, DOUBLE, BOOLEAN, STRING, DECIMAL, VARBINARY -> value.toString();
    };
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
