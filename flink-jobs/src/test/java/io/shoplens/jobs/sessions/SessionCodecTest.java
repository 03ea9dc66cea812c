package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.PriceBand;
import io.shoplens.jobs.events.SourceId;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class SessionCodecTest {

  @Property(tries = 200)
  void everySessionSurvivesPackingAndUnpacking(
      @ForAll long id, @ForAll long time, @ForAll int count, @ForAll String text) {
    SourceId source =
        switch (Math.floorMod(count, 3)) {
          case 0 -> SourceId.none();
          case 1 -> SourceId.ofUuid(id, time);
          default -> SourceId.ofText(text);
        };
    Session session = session(id, time, count, source);

    byte[] packed = new byte[SessionCodec.maxSize(session)];
    int end = SessionCodec.write(session, packed, 0);
    SessionCodec.Cursor cursor = new SessionCodec.Cursor();
    Session unpacked = SessionCodec.read(packed, cursor);

    assertThat(cursor.position()).isEqualTo(end);
    assertThat(unpacked.sourceSession()).isEqualTo(utf8(session.sourceSession()));
    assertThat(unpacked).isEqualTo(session(id, time, count, unpacked.source()));
  }

  /** A lone surrogate has no UTF-8 form and becomes a question mark, as in any file. */
  private static @Nullable String utf8(@Nullable String text) {
    return text == null
        ? null
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Session session(long id, long time, int count, SourceId source) {
    return new Session(
        id,
        ~id,
        source,
        time,
        ~time,
        count,
        count + 1,
        count + 2,
        count + 3,
        count + 4,
        count + 5,
        count + 6,
        id ^ time,
        id + time,
        count & 3,
        count + 7,
        count + 8,
        PriceBand.ofCode(count & 7),
        (count & 1) == 0);
  }
}
