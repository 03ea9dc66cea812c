package io.shoplens.jobs.stage;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.flink.util.InstantiationUtil;

/** Java serialization for descriptions of work, which are few. */
final class Serialized {
  private Serialized() {}

  static byte[] write(Serializable value) {
    try {
      return InstantiationUtil.serializeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // What stands in the bytes is known only to the one who reads them.
  @SuppressWarnings("TypeParameterUnusedInFormals")
  static <T extends Serializable> T read(byte[] bytes, ClassLoader loader) {
    try {
      return InstantiationUtil.deserializeObject(bytes, loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a class of a work unit is missing on this worker", e);
    }
  }
}
