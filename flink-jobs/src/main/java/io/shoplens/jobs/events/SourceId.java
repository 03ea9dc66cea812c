package io.shoplens.jobs.events;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source session id that outlives the {@link Event} it was read from; written out as text only
 * where somebody asks for it.
 *
 * @param kind one of the kinds of {@link Event.SourceSession}
 * @param high the first half of a UUID, else 0
 * @param low the second half of a UUID, else 0
 * @param text the id if it is any other text, else null
 */
public record SourceId(byte kind, long high, long low, @Nullable String text) {
  private static final SourceId NONE = new SourceId(Event.SourceSession.NONE, 0, 0, null);

  public static SourceId none() {
    return NONE;
  }

  public static SourceId ofUuid(long high, long low) {
    return new SourceId(Event.SourceSession.UUID, high, low, null);
  }

  public static SourceId ofText(String text) {
    return new SourceId(Event.SourceSession.TEXT, 0, 0, text);
  }

  public static SourceId of(Event.SourceSession source) {
    String text = source.kind == Event.SourceSession.TEXT ? source.asText() : null;
    if (text != null) {
      return ofText(text);
    }
    return source.kind == Event.SourceSession.UUID ? ofUuid(source.high, source.low) : NONE;
  }

  /** The id as the tables show it; null if there was none. */
  public @Nullable String asText() {
    return kind == Event.SourceSession.UUID ? new UUID(high, low).toString() : text;
  }

  /** Makes the other, which is reused, the same id. */
  public void copyTo(Event.SourceSession other) {
    if (text != null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      other.setText(bytes, 0, bytes.length);
    } else if (kind == Event.SourceSession.UUID) {
      other.setUuid(high, low);
    } else {
      other.clear();
    }
  }
}
