package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.types.Row;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** The streaming driver alone, fed by hand: events, watermarks, snapshots. */
final class StreamingHarness implements AutoCloseable {
  private final Dictionaries dictionaries;
  private final KeyedOneInputStreamOperatorTestHarness<Long, byte[], Row> harness;

  StreamingHarness(Dictionaries dictionaries, @Nullable OperatorSubtaskState state)
      throws Exception {
    this.dictionaries = dictionaries;
    this.harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new StreamingSessionizer(SessionSettings.DEFAULTS)),
            StreamEvents::userId,
            Types.LONG);
    harness.setup(
        SessionStream.SESSION_ROW.createSerializer(
            harness.getExecutionConfig().getSerializerConfig()));
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
  }

  StreamingHarness(Dictionaries dictionaries) throws Exception {
    this(dictionaries, null);
  }

  void take(Event event) throws Exception {
    byte[] packed = StreamEvents.pack(event, dictionaries);
    harness.processElement(packed, StreamEvents.timestampMillis(packed));
  }

  void takeAll(List<Event> events) throws Exception {
    for (Event event : events) {
      take(event);
    }
  }

  void watermark(long millis) throws Exception {
    harness.processWatermark(millis);
  }

  void end() throws Exception {
    watermark(Long.MAX_VALUE);
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, 1);
  }

  int stateEntries() {
    return harness.numKeyedStateEntries();
  }

  int timers() {
    return harness.numEventTimeTimers();
  }

  /** The rows of closed sessions so far, as text, sorted. */
  List<String> sessions() {
    return harness.extractOutputValues().stream().map(StreamingHarness::text).sorted().toList();
  }

  List<Event> events(OutputTag<byte[]> tag) {
    List<Event> events = new ArrayList<>();
    Queue<StreamRecord<byte[]>> records = harness.getSideOutput(tag);
    if (records != null) {
      for (StreamRecord<byte[]> record : records) {
        Event event = new Event();
        StreamEvents.unpack(record.getValue(), dictionaries, event);
        events.add(event);
      }
    }
    return events;
  }

  static String text(Row row) {
    Object[] values = new Object[row.getArity()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getField(i);
    }
    return SessionText.whole(values);
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
