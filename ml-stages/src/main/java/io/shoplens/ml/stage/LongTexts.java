package io.shoplens.ml.stage;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;

/**
 * Brings a text out of a running job. Flink refuses to collect a row of more than two megabytes,
 * which a forest easily has, so it comes in pieces.
 */
final class LongTexts {
  /** Characters; even where each takes three bytes, a piece stays below the limit. */
  private static final int PIECE = 500_000;

  private LongTexts() {}

  /** Runs what leads to a table of one text. */
  static String only(Table table) {
    StreamTableEnvironment tables = TableEnvironments.of(table);
    DataStream<String> pieces =
        tables
            .toDataStream(table)
            .<String>flatMap((row, out) -> split(Objects.toString(row.getField(0)), out))
            .returns(Types.STRING)
            .name("pieces of a text")
            .forceNonParallel();
    StringBuilder text = new StringBuilder();
    try (CloseableIterator<Row> rows = tables.fromDataStream(pieces).execute().collect()) {
      rows.forEachRemaining(row -> text.append(row.getField(0)));
    } catch (StageException e) {
      throw e;
    } catch (Exception e) {
      throw Causes.toTell(e);
    }
    if (text.isEmpty()) {
      throw new StageException("training left no model");
    }
    return text.toString();
  }

  private static void split(String text, Collector<String> out) {
    for (int start = 0; start < text.length(); start += PIECE) {
      out.collect(text.substring(start, Math.min(text.length(), start + PIECE)));
    }
  }
}
