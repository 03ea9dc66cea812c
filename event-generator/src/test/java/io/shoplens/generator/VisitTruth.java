package io.shoplens.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A row of the session truth; the probabilities are as many as the visit has events, and one. */
record VisitTruth(
    String session,
    String rotatedSession,
    String user,
    String type,
    long startedAt,
    int events,
    List<Double> probabilities,
    boolean purchased) {
  private static final int FIRST_PROBABILITY = 6;
  private static final int PURCHASED = 17;

  static List<VisitTruth> read(Path folder) throws IOException {
    return rows(folder, "sessions.csv").stream().map(VisitTruth::of).toList();
  }

  /** The cells of a truth file without its header. */
  static List<String[]> rows(Path folder, String name) throws IOException {
    return Files.readAllLines(folder.resolve("truth").resolve(name)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  /** The probabilities from that cell on. */
  static List<Double> probabilities(String[] cells, int first) {
    return Arrays.stream(cells, first, first + PURCHASED - FIRST_PROBABILITY)
        .filter(cell -> !cell.isEmpty())
        .map(Double::valueOf)
        .toList();
  }

  private static VisitTruth of(String[] cells) {
    return new VisitTruth(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        Long.parseLong(cells[4]),
        Integer.parseInt(cells[5]),
        probabilities(cells, FIRST_PROBABILITY),
        cells[PURCHASED].equals("1"));
  }

  boolean hasProbabilityAfter(int count) {
    return count < probabilities.size();
  }

  double probabilityAfter(int count) {
    return probabilities.get(count);
  }

  long day() {
    return startedAt / 86_400;
  }
}
