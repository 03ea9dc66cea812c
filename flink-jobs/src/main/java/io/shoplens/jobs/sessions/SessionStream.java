package io.shoplens.jobs.sessions;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.types.Row;
import org.apache.flink.util.OutputTag;

/**
 * The streaming driver as a step of a job: packed events ({@link StreamEvents}) with timestamps go
 * in, closed sessions come out as rows of {@code shop.sessions}, the rest as side outputs.
 */
public final class SessionStream {
  /** The columns of {@link SessionRows#COLUMNS} as a Flink type. */
  public static final TypeInformation<Row> SESSION_ROW =
      Types.ROW_NAMED(
          SessionRows.COLUMNS.toArray(new String[0]),
          Types.LONG,
          Types.LONG,
          Types.STRING,
          Types.LONG,
          Types.LONG,
          Types.LONG,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.BIG_DEC,
          Types.LONG,
          Types.INT,
          Types.BOOLEAN,
          Types.BOOLEAN,
          Types.BOOLEAN);

  /** The columns of {@link SessionFactsRows#COLUMNS} as a Flink type. */
  public static final TypeInformation<Row> FACTS_ROW =
      Types.ROW_NAMED(
          SessionFactsRows.COLUMNS.toArray(new String[0]),
          Types.LONG,
          Types.LONG,
          Types.LONG,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.BOOLEAN,
          Types.LONG,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.INT,
          Types.BIG_DEC,
          Types.BOOLEAN,
          Types.INT,
          Types.STRING,
          Types.STRING,
          Types.STRING,
          Types.STRING,
          Types.STRING);

  /**
   * Packed events with identity and session id, in order; the bot flag is not yet known then and
   * stands in the session's row.
   */
  public static final OutputTag<byte[]> EVENTS =
      new OutputTag<>("events", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Packed events that came behind the watermark and belong to no session. */
  public static final OutputTag<byte[]> LATE =
      new OutputTag<>("late-events", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Rows of {@code summary.session_facts}, bots left out. */
  public static final OutputTag<Row> FACTS = new OutputTag<>("session-facts", FACTS_ROW);

  private SessionStream() {}

  public static SingleOutputStreamOperator<Row> of(
      DataStream<byte[]> packedEvents, SessionSettings settings) {
    return packedEvents
        .keyBy(StreamEvents::userId, Types.LONG)
        .process(new StreamingSessionizer(settings), SESSION_ROW)
        .uid("sessionize")
        .name("Sessionize by user");
  }

  /** Timestamps from the events; none is late that comes at most this much out of order. */
  public static WatermarkStrategy<byte[]> watermarks(Duration outOfOrderness) {
    return WatermarkStrategy.<byte[]>forBoundedOutOfOrderness(outOfOrderness)
        .withTimestampAssigner((packed, previous) -> StreamEvents.timestampMillis(packed));
  }
}
