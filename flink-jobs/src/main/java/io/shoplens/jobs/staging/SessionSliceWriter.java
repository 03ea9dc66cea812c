package io.shoplens.jobs.staging;

import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionCodec;

/** Writes closed sessions to slices by day, once for all tables that are made from them. */
public final class SessionSliceWriter extends SliceWriter {

  public SessionSliceWriter(String folder, String name, int writer) {
    super(folder, name, writer);
  }

  public void add(int partitionId, Session session) {
    Partition partition = partition(partitionId);
    byte[] block = partition.blockWithRoom(SessionCodec.maxSize(session));
    partition.advance(SessionCodec.write(session, block, partition.used()));
  }
}
