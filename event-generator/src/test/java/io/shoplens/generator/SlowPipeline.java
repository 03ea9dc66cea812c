package io.shoplens.generator;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A naive reading of the event files, independent of the generator's own bookkeeping. */
final class SlowPipeline {
  private static final Instant NOW = Instant.parse("2060-01-01T00:00:00Z");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
  private static final List<String> TYPES = List.of("view", "cart", "remove_from_cart", "purchase");
  private static final Map<String, String> RETAIL_TYPES =
      Map.of("view", "view", "addtocart", "cart", "transaction", "purchase");
  private static final long GAP_MILLIS = 30 * 60 * 1000;

  private final Set<List<String>> seen = new HashSet<>();
  final List<Event> events = new ArrayList<>();
  final TreeMap<String, Integer> eventsByDayAndType = new TreeMap<>();
  final TreeMap<String, Integer> eventsByHourAndType = new TreeMap<>();
  final List<List<Event>> sessions = new ArrayList<>();
  int lines;
  int duplicates;
  int rejected;

  /** One accepted event. */
  record Event(
      Instant time, String type, long product, BigDecimal price, String user, String session) {
    int rank() {
      return TYPES.indexOf(type);
    }
  }

  static SlowPipeline rees46(Path file) throws IOException {
    SlowPipeline pipeline = new SlowPipeline();
    pipeline.read(file, pipeline::parseRees46);
    return pipeline;
  }

  static SlowPipeline retailRocket(Path folder) throws IOException {
    Map<String, TreeMap<Long, BigDecimal>> prices = new HashMap<>();
    for (String part : List.of("item_properties_part1.csv", "item_properties_part2.csv")) {
      for (String line : Files.readAllLines(folder.resolve(part))) {
        String[] cells = line.split(",", -1);
        if (cells[2].equals("790")) {
          BigDecimal price = new BigDecimal(cells[3].substring(1)).setScale(2);
          prices
              .computeIfAbsent(cells[1], item -> new TreeMap<>())
              .put(Long.parseLong(cells[0]), price);
        }
      }
    }
    SlowPipeline pipeline = new SlowPipeline();
    pipeline.read(folder.resolve("events.csv"), cells -> pipeline.parseRetailRocket(cells, prices));
    return pipeline;
  }

  private void read(Path file, Parser parser) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String[] physical = content.split("\n");
    for (int i = 1; i < physical.length; i++) {
      lines++;
      String line =
          physical[i].endsWith("\r")
              ? physical[i].substring(0, physical[i].length() - 1)
              : physical[i];
      Event event = line.contains("\"") ? null : parser.parse(line.split(",", -1));
      if (event == null) {
        rejected++;
      } else {
        add(event, line);
      }
    }
    sessionize();
  }

  private void add(Event event, String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      cells.add(cell.trim().toLowerCase(Locale.ROOT));
    }
    cells.set(0, event.time().toString());
    if (!seen.add(cells)) {
      duplicates++;
      return;
    }
    events.add(event);
    String time = event.time().toString();
    eventsByDayAndType.merge(time.substring(0, 10) + " " + event.type(), 1, Integer::sum);
    int hour = Integer.parseInt(time.substring(11, 13));
    eventsByHourAndType.merge(hour + " " + event.type(), 1, Integer::sum);
  }

  private @Nullable Event parseRees46(String[] cells) {
    Instant time = cells.length == 9 ? time(cells[0]) : null;
    if (time == null || time.isAfter(NOW) || !TYPES.contains(cells[1])) {
      return null;
    }
    return new Event(
        time, cells[1], Long.parseLong(cells[2]), new BigDecimal(cells[6]), cells[7], cells[8]);
  }

  private @Nullable Event parseRetailRocket(
      String[] cells, Map<String, TreeMap<Long, BigDecimal>> prices) {
    Instant time = cells.length == 5 ? time(cells[0]) : null;
    String type = cells.length == 5 ? RETAIL_TYPES.get(cells[2]) : null;
    TreeMap<Long, BigDecimal> history = cells.length == 5 ? prices.get(cells[3]) : null;
    if (time == null || time.isAfter(NOW) || type == null || history == null) {
      return null;
    }
    BigDecimal price = history.floorEntry(time.toEpochMilli()).getValue();
    return new Event(time, type, Long.parseLong(cells[3]), price, cells[1], "");
  }

  private static @Nullable Instant time(String text) {
    try {
      if (text.endsWith("UTC")) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
      }
      if (text.contains("T")) {
        return OffsetDateTime.parse(text).toInstant();
      }
      return Instant.ofEpochMilli(Long.parseLong(text));
    } catch (DateTimeParseException | NumberFormatException e) {
      return null;
    }
  }

  private void sessionize() {
    Map<String, List<Event>> bySource = new TreeMap<>();
    for (Event event : events) {
      bySource
          .computeIfAbsent(event.user() + "/" + event.session(), source -> new ArrayList<>())
          .add(event);
    }
    for (List<Event> source : bySource.values()) {
      source.sort(
          Comparator.comparing(Event::time)
              .thenComparing(Event::rank)
              .thenComparing(Event::product));
      List<Event> session = new ArrayList<>();
      for (Event event : source) {
        if (!session.isEmpty() && gap(session.get(session.size() - 1), event) > GAP_MILLIS) {
          sessions.add(session);
          session = new ArrayList<>();
        }
        session.add(event);
      }
      sessions.add(session);
    }
  }

  private static long gap(Event earlier, Event later) {
    return later.time().toEpochMilli() - earlier.time().toEpochMilli();
  }

  /** Turns cells into an event, or null where the line must be rejected. */
  private interface Parser {
    @Nullable Event parse(String[] cells);
  }
}
