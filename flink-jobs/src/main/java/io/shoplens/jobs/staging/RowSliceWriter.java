package io.shoplens.jobs.staging;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes table rows to slices by day or bucket, for a later stage to put into table files. */
public final class RowSliceWriter extends SliceWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream data = new DataOutputStream(bytes);

  public RowSliceWriter(String folder, String name, int writer) {
    super(folder, name, writer);
  }

  public void add(int partitionId, @Nullable Object[] row) {
    bytes.reset();
    try {
      RowCodec.write(row, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    partition(partitionId).append(bytes);
  }
}
