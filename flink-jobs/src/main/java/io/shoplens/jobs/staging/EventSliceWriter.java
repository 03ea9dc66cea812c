package io.shoplens.jobs.staging;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventCodec;

/** Writes events to slices by bucket or day. */
public final class EventSliceWriter extends SliceWriter {

  public EventSliceWriter(String folder, String name, int writer) {
    super(folder, name, writer);
  }

  public void add(int partitionId, Event event) {
    Partition partition = partition(partitionId);
    byte[] block = partition.blockWithRoom(EventCodec.maxSize(event));
    partition.advance(EventCodec.write(event, block, partition.used()));
  }
}
