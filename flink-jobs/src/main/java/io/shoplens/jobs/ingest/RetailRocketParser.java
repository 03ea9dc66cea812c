package io.shoplens.jobs.ingest;

import static io.shoplens.jobs.ingest.RejectionReason.BAD_EVENT_TYPE;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_PRODUCT_ID;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_TIME;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_TRANSACTION_ID;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_USER_ID;
import static io.shoplens.jobs.ingest.RejectionReason.FUTURE_TIME;
import static io.shoplens.jobs.ingest.RejectionReason.MISSING_EVENT_TYPE;
import static io.shoplens.jobs.ingest.RejectionReason.MISSING_PRODUCT_ID;
import static io.shoplens.jobs.ingest.RejectionReason.MISSING_TIME;
import static io.shoplens.jobs.ingest.RejectionReason.MISSING_USER_ID;
import static io.shoplens.jobs.ingest.RejectionReason.REPEATED_HEADER;

import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of RetailRocket's events, completed by what is known of the item at that time. */
final class RetailRocketParser implements EventParser {
  private static final String TIME_COLUMN = InputFormat.RETAILROCKET.columns().get(0);
  private static final long MICROS_PER_MILLI = 1_000;

  private final FieldSplitter fields = new FieldSplitter(InputFormat.RETAILROCKET.columns().size());
  private final TimeParser times = new TimeParser();
  private final ItemProperties properties;
  private final CategoryCodes codes;
  private final long latestMicros;
  private final int time;
  private final int user;
  private final int type;
  private final int product;
  private final int transaction;

  RetailRocketParser(
      List<Integer> columns, ItemProperties properties, CategoryCodes codes, long arrivalMicros) {
    this.properties = properties;
    this.codes = codes;
    latestMicros = arrivalMicros + Times.MICROS_PER_HOUR;
    time = columns.get(0);
    user = columns.get(1);
    type = columns.get(2);
    product = columns.get(3);
    transaction = columns.get(4);
  }

  @Override
  public @Nullable RejectionReason parse(byte[] line, int from, int to, Event out) {
    RejectionReason reason = fields.split(line, from, to);
    if (reason == null) {
      reason = readColumns(fields.bytes(), out);
    }
    if (reason == null) {
      complete(out);
    }
    return reason;
  }

  private @Nullable RejectionReason readColumns(byte[] bytes, Event out) {
    out.timeMicros = times.parse(bytes, fields.start(time), fields.end(time));
    if (out.timeMicros == TimeParser.BAD) {
      return reasonForTime();
    }
    if (out.timeMicros > latestMicros) {
      return FUTURE_TIME;
    }
    out.timeFormat = times.format();
    EventType read = EventTypes.retailRocket(bytes, fields.start(type), fields.end(type));
    if (read == null) {
      return isEmpty(type) ? MISSING_EVENT_TYPE : BAD_EVENT_TYPE;
    }
    out.type = read;
    out.productId = id(bytes, product);
    if (out.productId < 0) {
      return isEmpty(product) ? MISSING_PRODUCT_ID : BAD_PRODUCT_ID;
    }
    out.userId = id(bytes, user);
    if (out.userId < 0) {
      return isEmpty(user) ? MISSING_USER_ID : BAD_USER_ID;
    }
    return isEmpty(transaction) || id(bytes, transaction) >= 0 ? null : BAD_TRANSACTION_ID;
  }

  /** Brand and session are not part of this format. */
  private void complete(Event out) {
    long millis = Math.floorDiv(out.timeMicros, MICROS_PER_MILLI);
    out.categoryId = properties.categoryAt(out.productId, millis);
    out.categoryCode = codes.idOf(out.categoryId);
    out.priceCents = properties.priceCentsAt(out.productId, millis);
    out.brand = Dictionary.UNKNOWN_ID;
    out.source.clear();
  }

  private RejectionReason reasonForTime() {
    if (isEmpty(time)) {
      return MISSING_TIME;
    }
    return fields.text(time).equalsIgnoreCase(TIME_COLUMN) ? REPEATED_HEADER : BAD_TIME;
  }

  private long id(byte[] bytes, int column) {
    return Numbers.id(bytes, fields.start(column), fields.end(column));
  }

  private boolean isEmpty(int column) {
    return fields.start(column) == fields.end(column);
  }
}
