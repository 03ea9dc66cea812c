package io.shoplens.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The probabilities in the truth are those of somebody who knows the shop's laws and each user's
 * hidden history: nobody who sees less can rank visits better.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PurchaseTruthTest {
  private static final int[] LANDMARKS = {0, 1, 2, 3, 5, 10};

  private Path folder = Path.of("");
  private List<VisitTruth> visits = List.of();

  @BeforeAll
  void generate(@TempDir Path shared) throws IOException {
    folder = shared;
    ShopGenerator.generate(
        GeneratorOptions.preset(Preset.TINY).dirt(DirtLevel.NONE).threads(2).build(),
        folder,
        GenerationListener.NONE);
    visits = VisitTruth.read(folder);
  }

  @Test
  void asManyVisitsBringAnOrderAsTheProbabilitiesSay() {
    Calibration calibration = new Calibration();
    for (VisitTruth visit : visits) {
      for (int landmark : LANDMARKS) {
        if (visit.hasProbabilityAfter(landmark)) {
          double p = visit.probabilityAfter(landmark);
          calibration.add("after " + landmark, p, visit.purchased());
          calibration.add(visit.type() + " after " + landmark, p, visit.purchased());
          calibration.add("after %d, bin %d".formatted(landmark, bin(p)), p, visit.purchased());
        }
      }
    }
    calibration.assertSound();
    assertThat(calibration.size("after 0")).isEqualTo(visits.size());
  }

  @Test
  void whichProductsWereSeenTellsNoMoreThanTheProbabilities() throws IOException {
    Map<String, List<String[]>> events = eventsBySession();
    Calibration calibration = new Calibration();
    for (VisitTruth visit : visits) {
      List<String[]> seen = events.getOrDefault(visit.user() + visit.session(), List.of());
      for (int count = 2; count <= 3 && count <= seen.size() && isOpen(visit); count++) {
        String step = step(seen.get(count - 2), seen.get(count - 1));
        double p = visit.probabilityAfter(count);
        calibration.add("after %d, %s".formatted(count, step), p, visit.purchased());
      }
    }
    calibration.assertSound();
    assertThat(calibration.size("after 2, view of another category")).isGreaterThan(1_000);
    assertThat(calibration.size("after 2, view of the same product")).isGreaterThan(1_000);
  }

  @Test
  void whoHasOrderedOnAPromotionDayIsKnownToOrderNoMore() {
    Map<String, Long> orders = new HashMap<>();
    List<Double> later = new ArrayList<>();
    List<VisitTruth> ofBargainHunters =
        visits.stream().filter(visit -> visit.type().equals("bargain")).toList();
    ofBargainHunters.stream()
        .filter(VisitTruth::purchased)
        .forEach(visit -> orders.put(visit.user() + " " + visit.day(), visit.startedAt()));
    for (VisitTruth visit : ofBargainHunters) {
      Long ordered = orders.get(visit.user() + " " + visit.day());
      if (ordered != null && visit.startedAt() > ordered) {
        later.add(visit.probabilityAfter(0));
      }
    }
    assertThat(later).hasSizeGreaterThan(20).containsOnly(0.0);
  }

  @Test
  void theSecondIdOfAVisitGoesOnWithItsProbabilities() throws IOException {
    Map<String, String[]> rotated = new HashMap<>();
    VisitTruth.rows(folder, "rotated.csv").forEach(cells -> rotated.put(cells[0], cells));
    int compared = 0;
    for (VisitTruth visit : visits) {
      String[] cells = rotated.remove(visit.rotatedSession());
      if (cells != null) {
        assertThat(cells[1]).isEqualTo(visit.user());
        assertThat(Long.parseLong(cells[3])).isGreaterThanOrEqualTo(visit.startedAt());
        List<Double> after = VisitTruth.probabilities(cells, 5);
        int before = visit.events() - Integer.parseInt(cells[4]);
        for (int event = before; visit.hasProbabilityAfter(event); event++) {
          assertThat(after.get(event - before)).isEqualTo(visit.probabilityAfter(event));
          compared++;
        }
      }
    }
    assertThat(rotated).isEmpty();
    assertThat(compared).isGreaterThan(1_000);
  }

  private static int bin(double probability) {
    return Math.min(9, (int) (10 * probability));
  }

  /** Whether nothing about the visit is certain from the start. */
  private static boolean isOpen(VisitTruth visit) {
    return visit.probabilityAfter(0) > 0
        && visit.probabilityAfter(0) < 1
        && visit.rotatedSession().isEmpty();
  }

  private static String step(String[] before, String[] event) {
    String product = before[2].equals(event[2]) ? "the same product" : "another product";
    String category = before[3].equals(event[3]) ? product : "another category";
    return event[1] + " of " + category;
  }

  private Map<String, List<String[]>> eventsBySession() throws IOException {
    Map<String, List<String[]>> events = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("events.csv"))) {
      String[] cells = line.split(",", -1);
      events.computeIfAbsent(cells[7] + cells[8], session -> new ArrayList<>()).add(cells);
    }
    return events;
  }
}
