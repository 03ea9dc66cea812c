package io.shoplens.generator.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.dirt.DirtKind;
import io.shoplens.generator.sessions.EventType;
import io.shoplens.generator.sessions.ShopWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The counts of a whole shop as one JSON document. */
public final class Summary {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Summary() {}

  /** Writes what was counted; the accumulator may not be used afterwards. */
  public static void write(ShopWorld world, TruthAccumulator truth, OutputStream out)
      throws IOException {
    truth.finish();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("options", options(world.options()));
    root.put("lines", truth.accepted + truth.duplicates + truth.rejections);
    root.put("header_lines", 1);
    root.put("accepted", truth.accepted);
    root.put("duplicates", truth.duplicates);
    root.put("rejected", truth.rejections);
    root.put("rejected_by_kind", rejected(truth));
    root.put("price_not_positive", truth.priceNotPositive);
    root.put("products", truth.distinctProducts());
    root.put("events_by_type", byType(total(truth.byDay)));
    root.put("events_by_day", byDay(world, truth));
    root.put("events_by_hour", byHour(truth));
    root.put("revenue_by_day", revenueByDay(world, truth));
    root.put("sessions_by_start_day", sessionsByDay(world, truth));
    FunnelCounts users = truth.users(true);
    FunnelCounts humans = truth.users(false);
    root.put("all", population(truth.accepted, truth.sessions, users, truth.revenue));
    root.put(
        "without_bots",
        population(
            truth.accepted - truth.botEvents,
            truth.humanSessions,
            humans,
            truth.revenue - truth.botRevenue));
    root.put("bot_users", users.total() - humans.total());
    root.put("bot_sessions", truth.sessions.total() - truth.humanSessions.total());
    root.put("bot_events", truth.botEvents);
    out.write(JSON.writeValueAsBytes(root));
    out.write('\n');
  }

  private static Map<String, Object> options(GeneratorOptions options) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("seed", options.seed());
    result.put("users", options.users());
    result.put("from", options.from().toString());
    result.put("to", options.to().toString());
    result.put("activity", options.activity());
    result.put("format", options.format().name());
    result.put("dirt", options.dirt().name());
    result.put("kind", options.kind().name());
    result.put("cart_loss", options.cartLoss());
    result.put("collection_hole", options.collectionHole());
    return result;
  }

  private static Map<String, Object> population(
      long events, FunnelCounts sessions, FunnelCounts users, long revenue) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("events", events);
    result.put("users", users.total());
    result.put("sessions", sessions.total());
    result.put("orders", sessions.count(FunnelStage.ORDER));
    result.put("revenue", money(revenue));
    result.put("funnel", parts(sessions.loose(), users.loose()));
    result.put("strict_funnel", parts(sessions.strict(), users.strict()));
    return result;
  }

  private static Map<String, Object> parts(Map<String, Long> sessions, Map<String, Long> users) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sessions", sessions);
    result.put("users", users);
    return result;
  }

  private static Map<String, Long> rejected(TruthAccumulator truth) {
    Map<String, Long> result = new LinkedHashMap<>();
    for (DirtKind kind : DirtKind.values()) {
      long count = truth.rejected[kind.ordinal()];
      if (count > 0) {
        result.put(kind.label(), count);
      }
    }
    return result;
  }

  private static long[] total(long[][] rows) {
    long[] sum = new long[EventType.values().length];
    for (long[] row : rows) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += row[i];
      }
    }
    return sum;
  }

  private static Map<String, Long> byType(long[] counts) {
    Map<String, Long> result = new LinkedHashMap<>();
    for (EventType type : EventType.values()) {
      result.put(type.label(), counts[type.ordinal()]);
    }
    return result;
  }

  private static Map<String, Object> byDay(ShopWorld world, TruthAccumulator truth) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (int day = 0; day < truth.byDay.length; day++) {
      result.put(world.calendar().date(day).toString(), byType(truth.byDay[day]));
    }
    return result;
  }

  private static Map<String, Object> byHour(TruthAccumulator truth) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (int hour = 0; hour < truth.byHour.length; hour++) {
      result.put(Integer.toString(hour), byType(truth.byHour[hour]));
    }
    return result;
  }

  private static Map<String, Object> revenueByDay(ShopWorld world, TruthAccumulator truth) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (int day = 0; day < truth.revenueByDay.length; day++) {
      result.put(world.calendar().date(day).toString(), money(truth.revenueByDay[day]));
    }
    return result;
  }

  private static Map<String, Object> sessionsByDay(ShopWorld world, TruthAccumulator truth) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (int day = 0; day < truth.sessionsByDay.length; day++) {
      result.put(world.calendar().date(day).toString(), truth.sessionsByDay[day]);
    }
    return result;
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
