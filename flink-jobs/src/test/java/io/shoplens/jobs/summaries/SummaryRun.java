package io.shoplens.jobs.summaries;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the accumulators as a job does: some workers, their parts as bytes, one final task. */
final class SummaryRun {
  private SummaryRun() {}

  /** Rows by table, gathered by so many workers and merged in a random order. */
  static Map<String, List<List<@Nullable Object>>> rows(
      ShopHistory shop, ExternalQualityCounts quality, Set<String> tables, int workers, long seed) {
    List<byte[]> parts = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      int mine = worker;
      SummaryAccumulators part = SummaryAccumulators.of(tables);
      shop.tell(user -> Math.floorMod(user * 31 + seed, workers) == mine, part);
      parts.add(bytes(part));
    }
    Collections.shuffle(parts, new Random(seed));
    SummaryAccumulators merged = SummaryAccumulators.of(tables);
    for (byte[] part : parts) {
      merge(part, merged);
    }
    return emitted(merged, new EmissionContext(shop.dictionaries(), quality, shop.newestMicros()));
  }

  static Map<String, List<List<@Nullable Object>>> rows(ShopHistory shop) {
    return rows(shop, ExternalQualityCounts.none(), SummaryAccumulators.tables(), 1, 0);
  }

  private static Map<String, List<List<@Nullable Object>>> emitted(
      SummaryAccumulators accumulators, EmissionContext context) {
    Map<String, List<List<@Nullable Object>>> rows = new TreeMap<>();
    accumulators.emit(
        context,
        table -> {
          List<List<@Nullable Object>> list = rows.computeIfAbsent(table, t -> new ArrayList<>());
          return values -> list.add(Arrays.asList(values.clone()));
        });
    return rows;
  }

  private static byte[] bytes(SummaryAccumulators part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      part.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void merge(byte[] part, SummaryAccumulators into) {
    try {
      into.merge(new DataInputStream(new ByteArrayInputStream(part)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
