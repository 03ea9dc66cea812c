package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;

/**
 * The streaming driver of the session rule, keyed by user: events wait until the watermark has
 * passed them, are then taken in order, and a session closes when the watermark leaves its gap
 * behind. In BATCH mode, where timers fire at the end of a key, it does the same in one go.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open before anything else.
final class StreamingSessionizer extends KeyedProcessFunction<Long, byte[], Row> {
  private static final long serialVersionUID = 1L;

  private static final TypeInformation<byte[]> BYTES =
      PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
  private static final TypeInformation<Tuple3<Byte, Long, Long>> SOURCE =
      Types.TUPLE(Types.BYTE, Types.LONG, Types.LONG);

  private final SessionSettings settings;

  /** Events the watermark has not passed yet. */
  private transient ListState<byte[]> waiting;

  /** The open session of each source session id, as {@link OpenSessionState}. */
  private transient MapState<Tuple3<Byte, Long, Long>, byte[]> open;

  private transient Dictionaries dictionaries;
  private transient DueEvents due;
  private transient OpenSession session;
  private transient SessionFacts facts;

  StreamingSessionizer(SessionSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting-events", BYTES));
    open =
        getRuntimeContext().getMapState(new MapStateDescriptor<>("open-sessions", SOURCE, BYTES));
    dictionaries = new Dictionaries();
    due = new DueEvents(dictionaries);
    session = new OpenSession(settings);
    facts = new SessionFacts(dictionaries);
  }

  @Override
  public void processElement(byte[] packed, Context context, Collector<Row> out) throws Exception {
    long millis = StreamEvents.timestampMillis(packed);
    if (millis <= context.timerService().currentWatermark()) {
      context.output(SessionStream.LATE, packed);
      return;
    }
    waiting.add(packed);
    context.timerService().registerEventTimeTimer(millis);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Row> out) throws Exception {
    long watermark = context.timerService().currentWatermark();
    List<Event> events = takeDue(watermark);
    for (int from = 0; from < events.size(); ) {
      from = takeSource(events, from, context, out);
    }
    closeSilent(watermark, context, out);
  }

  /** Moves what the watermark has passed out of the buffer. */
  private List<Event> takeDue(long watermark) throws Exception {
    due.clear();
    boolean isEmpty = true;
    List<byte[]> rest = new ArrayList<>();
    for (byte[] packed : waiting.get()) {
      isEmpty = false;
      if (StreamEvents.timestampMillis(packed) <= watermark) {
        due.add(packed);
      } else {
        rest.add(packed);
      }
    }
    if (!isEmpty) {
      waiting.update(rest);
    }
    return due.inOrder();
  }

  /** Takes all due events of one source session id and returns where the next one's start. */
  private int takeSource(List<Event> events, int from, OnTimerContext context, Collector<Row> out)
      throws Exception {
    Event.SourceSession source = events.get(from).source;
    Tuple3<Byte, Long, Long> key = Tuple3.of(source.kind, source.high, source.low);
    byte[] packed = open.get(key);
    if (packed != null) {
      OpenSessionState.unpack(packed, dictionaries, session);
    }
    int index = from;
    for (; index < events.size() && events.get(index).source.sameAs(source); index++) {
      take(events.get(index), context, out);
    }
    keep(key, context, out);
    return index;
  }

  /** Keeps the session open until its gap is over, which it may be already. */
  private void keep(Tuple3<Byte, Long, Long> key, OnTimerContext context, Collector<Row> out)
      throws Exception {
    long until = StreamEvents.timestampMillis(session.acceptsUntilMicros());
    if (until <= context.timerService().currentWatermark()) {
      open.remove(key);
      emit(session.close(), context, out);
      return;
    }
    open.put(key, OpenSessionState.pack(session, dictionaries));
    context.timerService().registerEventTimeTimer(until);
    session.discard();
  }

  private void take(Event event, OnTimerContext context, Collector<Row> out) {
    if (session.isOpen() && !session.accepts(event)) {
      emit(session.close(), context, out);
    }
    session.add(event);
    event.sessionId = session.sessionId();
    context.output(SessionStream.EVENTS, StreamEvents.pack(event, dictionaries));
  }

  /** Closes the sessions to which no event can come any more that is not late. */
  private void closeSilent(long watermark, OnTimerContext context, Collector<Row> out)
      throws Exception {
    Iterator<Map.Entry<Tuple3<Byte, Long, Long>, byte[]>> sessions = open.iterator();
    while (sessions.hasNext()) {
      byte[] packed = sessions.next().getValue();
      long until = StreamEvents.timestampMillis(OpenSessionState.acceptsUntilMicros(packed));
      if (until <= watermark) {
        OpenSessionState.unpack(packed, dictionaries, session);
        emit(session.close(), context, out);
        sessions.remove();
      }
    }
    if (open.isEmpty()) {
      // Removing the last entry through the iterator leaves an empty map behind.
      open.clear();
    }
  }

  private void emit(Session closed, OnTimerContext context, Collector<Row> out) {
    out.collect(Row.of(SessionRows.of(closed)));
    if (!closed.isBot()) {
      context.output(SessionStream.FACTS, Row.of(facts.of(closed)));
    }
  }
}
