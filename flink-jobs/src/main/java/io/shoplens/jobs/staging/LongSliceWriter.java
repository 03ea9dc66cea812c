package io.shoplens.jobs.staging;

import io.shoplens.jobs.events.Bytes;

/** Writes records that are nothing but longs, as many in each as the reader knows. */
public final class LongSliceWriter extends SliceWriter {

  public LongSliceWriter(String folder, String name, int writer) {
    super(folder, name, writer);
  }

  public void add(int partitionId, long... record) {
    Partition partition = partition(partitionId);
    byte[] block = partition.blockWithRoom(record.length * Long.BYTES);
    int at = partition.used();
    for (long value : record) {
      Bytes.putLong(block, at, value);
      at += Long.BYTES;
    }
    partition.advance(at);
  }
}
