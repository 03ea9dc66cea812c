package io.shoplens.jobs.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EventCodecTest {

  @Property
  void everyFieldSurvivesPackingAndUnpacking(
      @ForAll long time, @ForAll long user, @ForAll long price, @ForAll String session) {
    Event event = new Event();
    event.timeMicros = time;
    event.userId = user;
    event.productId = ~user;
    event.priceCents = price;
    event.type = EventType.ofCode((int) (user & 3));
    event.copies = (int) price;
    event.isBot = time % 2 == 0;
    event.isNew = user % 2 == 0;
    event.sessionId = time ^ price;
    byte[] text = session.getBytes(StandardCharsets.UTF_8);
    if (text.length % 3 == 0) {
      event.source.setUuid(time, user);
    } else {
      event.source.setText(text, 0, text.length);
    }

    byte[] packed = new byte[EventCodec.maxSize(event) + 7];
    int end = EventCodec.write(event, packed, 7);
    Event unpacked = new Event();

    assertThat(EventCodec.read(packed, 7, unpacked)).isEqualTo(end);
    assertThat(unpacked)
        .usingRecursiveComparison()
        .ignoringFields("source", "timeFormat")
        .isEqualTo(event);
    assertThat(unpacked.source.sameAs(event.source)).isTrue();
    assertThat(unpacked.source.asText()).isEqualTo(event.source.asText());
  }
}
