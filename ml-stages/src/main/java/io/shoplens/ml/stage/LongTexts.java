package io.shoplens.ml.stage;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
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
    DataStream<String> pieces =
        TableStreams.texts(table)
            .<String>flatMap(LongTexts::split)
            .returns(Types.STRING)
            .name("pieces of a text")
            .forceNonParallel();
    StringBuilder text = new StringBuilder();
    try {
      TableStreams.collect(pieces, text::append);
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
