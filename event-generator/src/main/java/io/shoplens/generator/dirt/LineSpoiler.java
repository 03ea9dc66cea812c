package io.shoplens.generator.dirt;

import io.shoplens.generator.catalogue.Category;
import io.shoplens.generator.output.CsvBytes;
import io.shoplens.generator.output.LineFormat;
import io.shoplens.generator.random.Mix;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.sessions.EventBuffer;
import io.shoplens.generator.sessions.SessionKeys;
import io.shoplens.generator.sessions.ShopWorld;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one line wrong in one way, and knows what a correct reader makes of it. */
final class LineSpoiler {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
  private static final double RESPELLED_DUPLICATE = 0.25;
  private static final int OUTLIER = 1_000;

  private final ShopWorld world;
  private final LineFormat format;
  private final int columns;
  private final CsvBytes scratch = new CsvBytes(512);

  LineSpoiler(ShopWorld world, LineFormat format) {
    this.world = world;
    this.format = format;
    columns = format.header().split(",", -1).length;
  }

  /** The line and the session id that it shows. */
  record Spoiled(Line line, long session) {}

  String cleanLine(EventBuffer events, int i, int cents) {
    scratch.clear();
    format.append(scratch, events, i, cents);
    return new String(scratch.copy(), StandardCharsets.US_ASCII);
  }

  Line duplicate(DirtKind kind, EventBuffer events, int i, int cents, Rng rng) {
    String original = cleanLine(events, i, cents);
    boolean respelled =
        format.canHave(DirtKind.BRAND_SPELLING)
            && world.catalogue().hasBrand(events.product(i))
            && rng.chance(RESPELLED_DUPLICATE);
    String literal = respelled ? BrokenLine.withBrandSpelling(original, rng) : null;
    return new Line(kind, Outcome.DUPLICATE, cents, literal, original);
  }

  Spoiled spoil(DirtKind kind, EventBuffer events, int i, int cents, Rng rng) {
    String line = cleanLine(events, i, cents);
    long session = events.session(i);
    return switch (kind) {
      case NEGATIVE_PRICE -> accepted(kind, -cents, null, line, session);
      case OUTLIER_PRICE -> accepted(kind, OUTLIER * cents, null, line, session);
      case ZERO_PRICE -> accepted(kind, 0, null, line, session);
      case NULL_SESSION ->
          accepted(
              kind, cents, line.substring(0, line.lastIndexOf(',') + 1), line, SessionKeys.NONE);
      case BLANK_BRAND -> accepted(kind, cents, BrokenLine.withoutBrand(line), line, session);
      case BRAND_SPELLING ->
          accepted(kind, cents, BrokenLine.withBrandSpelling(line, rng), line, session);
      case REFILED -> accepted(kind, cents, refile(line, events.product(i), rng), line, session);
      case ISO_TIME -> {
        String time = ISO.format(Instant.ofEpochMilli(format.millis(events.second(i), session)));
        yield accepted(kind, cents, BrokenLine.withTime(line, time), line, session);
      }
      case EPOCH_TIME -> {
        String time = Long.toString(format.millis(events.second(i), session));
        yield accepted(kind, cents, BrokenLine.withTime(line, time), line, session);
      }
      case CUT -> cut(line, cents, rng);
      case BAD_TIME -> rejected(kind, BrokenLine.withTime(line, "not-a-time"), line);
      case EXTRA_COMMA -> rejected(kind, BrokenLine.withExtraComma(line, rng), line);
      case OPEN_QUOTE -> rejected(kind, BrokenLine.withOpenQuote(line, rng), line);
      case FUTURE -> rejected(kind, BrokenLine.inFuture(line), line);
      case DUPLICATE, CART_BURST, LATE, VERY_LATE ->
          throw new IllegalArgumentException(kind + " does not change the line");
    };
  }

  private String refile(String line, int product, Rng rng) {
    List<Category> categories = world.catalogue().categories();
    int shift = 1 + rng.nextInt(categories.size() - 1);
    int other = (world.catalogue().categoryIndex(product) + shift) % categories.size();
    return BrokenLine.withCategory(line, categories.get(other).id(), categories.get(other).code());
  }

  /** A cut inside the last column leaves an event with another session id, or none. */
  private Spoiled cut(String line, int cents, Rng rng) {
    int lastColumn = line.lastIndexOf(',') + 1;
    boolean hasSessions = columns > 5;
    int length = 1 + rng.nextInt((hasSessions ? line.length() : lastColumn) - 1);
    String rest = line.substring(0, length);
    if (length < lastColumn) {
      return rejected(DirtKind.CUT, rest, line);
    }
    return accepted(DirtKind.CUT, cents, rest, line, keyOf(line.substring(lastColumn, length)));
  }

  private static long keyOf(String sessionText) {
    if (sessionText.isEmpty()) {
      return SessionKeys.NONE;
    }
    long key = 0;
    for (int i = 0; i < sessionText.length(); i++) {
      key = Mix.mix(key + sessionText.charAt(i) + 1);
    }
    return key | 1;
  }

  private static Spoiled accepted(
      DirtKind kind, int cents, @Nullable String literal, String original, long session) {
    return new Spoiled(new Line(kind, Outcome.ACCEPTED, cents, literal, original), session);
  }

  private static Spoiled rejected(DirtKind kind, String literal, String original) {
    return new Spoiled(new Line(kind, Outcome.REJECTED, 0, literal, original), SessionKeys.NONE);
  }
}
