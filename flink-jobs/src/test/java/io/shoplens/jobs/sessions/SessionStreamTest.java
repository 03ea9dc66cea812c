package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionStreamTest {
  private static final Duration DISORDER = Duration.ofMinutes(10);

  private final Dictionaries dictionaries = new Dictionaries();

  @ParameterizedTest
  @EnumSource(names = {"STREAMING", "BATCH"})
  void jobOverTwoUnorderedSourcesGivesTheRowsOfTheBatchDriver(RuntimeExecutionMode mode)
      throws Exception {
    ShopVisits visits = new ShopVisits(20191001, dictionaries);
    List<Event> events = visits.make(60, 50);
    List<Event> shuffled = visits.shuffled(events, DISORDER.toNanos() / 1_000);

    Outputs outputs = run(mode, shuffled);

    BatchSessions batch = BatchSessions.of(events, dictionaries, SessionSettings.DEFAULTS);
    assertThat(outputs.sessions()).isEqualTo(TestRows.sessions(batch.sessions()));
    assertThat(outputs.facts()).isEqualTo(facts(batch.sessions()));
    assertThat(TestRows.events(outputs.events())).isEqualTo(TestRows.events(batch.events()));
    assertThat(outputs.late()).isEmpty();
  }

  private record Outputs(
      List<String> sessions, List<String> facts, List<Event> events, List<Event> late) {}

  private Outputs run(RuntimeExecutionMode mode, List<Event> events) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(1));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    int half = events.size() / 2;
    DataStream<byte[]> packed =
        source(env, events.subList(0, half))
            .union(source(env, events.subList(half, events.size())));
    SingleOutputStreamOperator<Row> sessions = SessionStream.of(packed, SessionSettings.DEFAULTS);
    try (CloseableIterator<Row> rows = sessions.collectAsync();
        CloseableIterator<Row> facts = sessions.getSideOutput(SessionStream.FACTS).collectAsync();
        CloseableIterator<byte[]> taken =
            sessions.getSideOutput(SessionStream.EVENTS).collectAsync();
        CloseableIterator<byte[]> late =
            sessions.getSideOutput(SessionStream.LATE).collectAsync()) {
      env.execute();
      return new Outputs(texts(rows), texts(facts), unpack(taken), unpack(late));
    }
  }

  private DataStream<byte[]> source(StreamExecutionEnvironment env, List<Event> events) {
    List<byte[]> packed =
        events.stream().map(event -> StreamEvents.pack(event, dictionaries)).toList();
    return env.fromData(packed, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
        .assignTimestampsAndWatermarks(SessionStream.watermarks(DISORDER));
  }

  private List<String> facts(List<Session> sessions) {
    List<String> rows = new ArrayList<>();
    SessionFactsRows facts =
        new SessionFactsRows(dictionaries, row -> rows.add(SessionText.whole(row)));
    sessions.forEach(facts::session);
    return rows.stream().sorted().toList();
  }

  private static List<String> texts(CloseableIterator<Row> rows) {
    List<String> texts = new ArrayList<>();
    rows.forEachRemaining(row -> texts.add(StreamingHarness.text(row)));
    return texts.stream().sorted().toList();
  }

  private List<Event> unpack(CloseableIterator<byte[]> packed) {
    List<Event> events = new ArrayList<>();
    packed.forEachRemaining(
        bytes -> {
          Event event = new Event();
          StreamEvents.unpack(bytes, dictionaries, event);
          events.add(event);
        });
    return events;
  }
}
