package io.shoplens.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The results: a table of every measurement, and a line per peer that ends in its ratio. */
final class IngestReport {
  private static final Object[] HEADINGS = {
    "events", "contestant", "lines", "seconds", "CPU s", "peak MB"
  };

  private final List<Measurement> measurements = new ArrayList<>();
  private final SortedMap<Long, SortedMap<String, Long>> sizes = new TreeMap<>();

  void add(Measurement measurement) {
    measurements.add(measurement);
  }

  /** Bytes on disk of each table, for one input. */
  void add(BenchInput input, SortedMap<String, Long> bytes) {
    sizes.put(input.events(), bytes);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(line("%11s  %-10s %11s %8s %8s %8s%n", HEADINGS));
    for (Measurement measurement : measurements) {
      text.append(row(measurement));
    }
    sizes.forEach((events, tables) -> text.append(sizeRows(events, tables)));
    text.append(slope());
    text.append(ratios());
    return text.toString().stripTrailing();
  }

  void writeJson(Path target) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(target.toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (Measurement measurement : measurements) {
        json.writeStartObject();
        json.writeStringField("contestant", measurement.contestant());
        json.writeNumberField("events", measurement.events());
        json.writeNumberField("lines", measurement.lines());
        json.writeNumberField("seconds", measurement.seconds());
        json.writeNumberField("cpu_seconds", measurement.cpuSeconds());
        json.writeNumberField("peak_megabytes", measurement.megabytes());
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot write the results to " + target + ": " + e.getMessage() + ".",
          e);
    }
  }

  private String row(Measurement measurement) {
    boolean isPeer = !measurement.contestant().equals(IngestBench.OURS);
    return line(
        "%11s  %-10s %11s %8.1f %8.1f %8s  %s%n",
        line("%,d", measurement.events()),
        measurement.contestant(),
        line("%,d", measurement.lines()),
        measurement.seconds(),
        measurement.cpuSeconds(),
        line("%,d", measurement.megabytes()),
        isPeer
            ? line("%.2fx", median(IngestBench.OURS, measurement.events()).ratioTo(measurement))
            : line("%,.0f lines/s", measurement.lines() / measurement.seconds()));
  }

  private static String sizeRows(long events, SortedMap<String, Long> tables) {
    StringBuilder text = new StringBuilder(line("Size on disk, %,d events:%n", events));
    for (Map.Entry<String, Long> table : tables.entrySet()) {
      text.append(line("%12.1f MB  %s%n", table.getValue() / 1e6, table.getKey()));
    }
    long total = tables.values().stream().mapToLong(Long::longValue).sum();
    return text.append(line("%12.1f MB  all tables%n", total / 1e6)).toString();
  }

  /** Least squares over sizes: what a million lines more cost, and what a run costs at all. */
  private String slope() {
    List<Measurement> ours = of(IngestBench.OURS, measurement -> true);
    double meanLines = ours.stream().mapToDouble(Measurement::lines).average().orElse(0);
    double meanSeconds = ours.stream().mapToDouble(Measurement::seconds).average().orElse(0);
    double spread = 0;
    double common = 0;
    for (Measurement measurement : ours) {
      spread += Math.pow(measurement.lines() - meanLines, 2);
      common += (measurement.lines() - meanLines) * (measurement.seconds() - meanSeconds);
    }
    if (spread == 0) {
      return "";
    }
    double slope = common / spread;
    return line(
        "%s takes %.2f s per million lines and %.1f s at all%n",
        IngestBench.OURS, slope * 1e6, meanSeconds - slope * meanLines);
  }

  private String ratios() {
    StringBuilder text = new StringBuilder();
    measurements.stream()
        .filter(measurement -> !measurement.contestant().equals(IngestBench.OURS))
        .map(measurement -> median(measurement.contestant(), measurement.events()))
        .distinct()
        .forEach(
            peer ->
                text.append(
                    line(
                        "%s %,d events: %.2fx%n",
                        peer.contestant(),
                        peer.events(),
                        median(IngestBench.OURS, peer.events()).ratioTo(peer))));
    return text.toString();
  }

  private Measurement median(String contestant, long events) {
    List<Measurement> runs = of(contestant, measurement -> measurement.events() == events);
    return runs.get((runs.size() - 1) / 2);
  }

  private List<Measurement> of(String contestant, Predicate<Measurement> rule) {
    return measurements.stream()
        .filter(measurement -> measurement.contestant().equals(contestant))
        .filter(rule)
        .sorted(Comparator.comparingDouble(Measurement::seconds))
        .toList();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
