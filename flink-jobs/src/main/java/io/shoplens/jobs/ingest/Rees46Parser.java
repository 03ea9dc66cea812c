package io.shoplens.jobs.ingest;

import static io.shoplens.jobs.ingest.RejectionReason.BAD_CATEGORY_ID;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_EVENT_TYPE;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_PRICE;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_PRODUCT_ID;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_TIME;
import static io.shoplens.jobs.ingest.RejectionReason.BAD_USER_ID;
import static io.shoplens.jobs.ingest.RejectionReason.FIELD_TOO_LONG;
import static io.shoplens.jobs.ingest.RejectionReason.FUTURE_TIME;
import static io.shoplens.jobs.ingest.RejectionReason.MISSING_EVENT_TYPE;
import static io.shoplens.jobs.ingest.RejectionReason.MISSING_PRODUCT_ID;
import static io.shoplens.jobs.ingest.RejectionReason.MISSING_TIME;
import static io.shoplens.jobs.ingest.RejectionReason.MISSING_USER_ID;
import static io.shoplens.jobs.ingest.RejectionReason.REPEATED_HEADER;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of the REES46 layout, nine columns in the order the file's header gave. */
final class Rees46Parser implements EventParser {
  private static final String TIME_COLUMN = InputFormat.REES46.columns().get(0);

  private final FieldSplitter fields = new FieldSplitter(InputFormat.REES46.columns().size());
  private final TimeParser times = new TimeParser();
  private final TextColumn categoryCodes;
  private final TextColumn brands;
  private final long latestMicros;
  private final int time;
  private final int type;
  private final int product;
  private final int category;
  private final int categoryCode;
  private final int brand;
  private final int price;
  private final int user;
  private final int session;

  Rees46Parser(List<Integer> columns, Dictionaries dictionaries, long arrivalMicros) {
    categoryCodes = new TextColumn(dictionaries.categoryCodes(), Map.of());
    brands = new TextColumn(dictionaries.brands(), BrandSpellings.load());
    latestMicros = arrivalMicros + Times.MICROS_PER_HOUR;
    time = columns.get(0);
    type = columns.get(1);
    product = columns.get(2);
    category = columns.get(3);
    categoryCode = columns.get(4);
    brand = columns.get(5);
    price = columns.get(6);
    user = columns.get(7);
    session = columns.get(8);
  }

  @Override
  public @Nullable RejectionReason parse(byte[] line, int from, int to, Event out) {
    RejectionReason reason = fields.split(line, from, to);
    if (reason == null) {
      reason = readKeys(fields.bytes(), out);
    }
    if (reason == null) {
      reason = readOptional(fields.bytes(), out);
    }
    return reason;
  }

  private @Nullable RejectionReason readKeys(byte[] bytes, Event out) {
    out.timeMicros = times.parse(bytes, fields.start(time), fields.end(time));
    if (out.timeMicros == TimeParser.BAD) {
      return reasonForTime();
    }
    if (out.timeMicros > latestMicros) {
      return FUTURE_TIME;
    }
    out.timeFormat = times.format();
    EventType read = EventTypes.rees46(bytes, fields.start(type), fields.end(type));
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
    return null;
  }

  private @Nullable RejectionReason readOptional(byte[] bytes, Event out) {
    out.categoryId = isEmpty(category) ? Event.NO_CATEGORY : id(bytes, category);
    if (out.categoryId == Numbers.BAD_ID) {
      return BAD_CATEGORY_ID;
    }
    out.priceCents =
        isEmpty(price)
            ? Event.NO_PRICE
            : Numbers.cents(bytes, fields.start(price), fields.end(price));
    if (out.priceCents == Numbers.BAD_PRICE) {
      return BAD_PRICE;
    }
    if (length(categoryCode) > TextColumn.MAX_BYTES
        || length(brand) > TextColumn.MAX_BYTES
        || !SourceSessions.read(bytes, fields.start(session), fields.end(session), out.source)) {
      return FIELD_TOO_LONG;
    }
    out.categoryCode =
        categoryCodes.idOf(bytes, fields.start(categoryCode), fields.end(categoryCode));
    out.brand = brands.idOf(bytes, fields.start(brand), fields.end(brand));
    return null;
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

  private int length(int column) {
    return fields.end(column) - fields.start(column);
  }
}
