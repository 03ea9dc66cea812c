package io.shoplens.jobs.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Seeded lines of a small shop: visits over midnight, prices that stand out, odd session ids. */
final class SmallShop {
  static final String HEADER =
      "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
  static final LocalDate FIRST_DAY = LocalDate.of(2019, 10, 1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final String[] CODES = {
    "electronics.smartphone", "electronics.audio.headphone", ""
  };
  private static final String[] TYPES = {"view", "view", "view", "cart", "purchase"};

  private final Random random;

  SmallShop(long seed) {
    this.random = new Random(seed);
  }

  /** The lines of visits that start on that day; the latest reach into the next. */
  List<String> day(int day, int visits) {
    List<String> lines = new ArrayList<>();
    for (int visit = 0; visit < visits; visit++) {
      long second = random.nextInt(4) == 0 ? 86_100 : random.nextInt(86_000);
      addVisit(
          FIRST_DAY.plusDays(day).atStartOfDay().toEpochSecond(ZoneOffset.UTC) + second, lines);
    }
    return lines;
  }

  private void addVisit(long start, List<String> lines) {
    int user = 500 + random.nextInt(40);
    String session =
        switch (random.nextInt(10)) {
          case 0 -> "";
          case 1 -> "basket-" + random.nextInt(100);
          default -> new UUID(random.nextLong(), random.nextLong()).toString();
        };
    long second = start;
    for (int i = random.nextInt(7); i >= 0; i--) {
      int product = 1 + random.nextInt(30);
      int cents = random.nextInt(50) == 0 ? 900_000 : 1_000 + 10 * product + random.nextInt(5);
      lines.add(line(second, TYPES[random.nextInt(TYPES.length)], product, cents, user, session));
      second += random.nextInt(400);
    }
  }

  static String line(long second, String type, int product, int cents, int user, String session) {
    return String.join(
        ",",
        TIME.format(Instant.ofEpochSecond(second)),
        type,
        String.valueOf(product),
        String.valueOf(100 + product % 4),
        CODES[product % 4 % CODES.length],
        product % 5 == 0 ? "" : "brand" + product % 3,
        String.format(Locale.ROOT, "%.2f", cents / 100.0),
        String.valueOf(user),
        session);
  }

  /** Writes lines below a header. */
  static Path write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    return Files.writeString(file, text);
  }
}
