package io.shoplens.jobs.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.TableProperties;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/** Compresses pages as the table's properties say; zstd, the default, without streams. */
final class PageCompressor implements Closeable {
  /** Level 1 takes half the time of 3 and a few hundredths more bytes. */
  private static final String DEFAULT_LEVEL = "1";

  private static final int OTHER_CODECS_BUFFER = 1 << 16;

  private final CompressionCodecName codec;
  private final @Nullable ZstdCompressCtx zstd;
  private final @Nullable CodecFactory others;

  PageCompressor(Map<String, String> tableProperties) {
    String name =
        tableProperties.getOrDefault(
            TableProperties.PARQUET_COMPRESSION,
            TableProperties.PARQUET_COMPRESSION_DEFAULT_SINCE_1_4_0);
    codec = CompressionCodecName.fromConf(name.toUpperCase(Locale.ROOT));
    if (codec == CompressionCodecName.ZSTD) {
      zstd = new ZstdCompressCtx();
      zstd.setLevel(
          Integer.parseInt(
              tableProperties.getOrDefault(
                  TableProperties.PARQUET_COMPRESSION_LEVEL, DEFAULT_LEVEL)));
      others = null;
    } else {
      zstd = null;
      others = new CodecFactory(new Configuration(), OTHER_CODECS_BUFFER);
    }
  }

  CompressionCodecName codec() {
    return codec;
  }

  BytesInput compress(byte[] page, int length) throws IOException {
    if (zstd != null) {
      byte[] target = new byte[(int) Zstd.compressBound(length)];
      int size = zstd.compressByteArray(target, 0, target.length, page, 0, length);
      return BytesInput.from(target, 0, size);
    }
    if (others == null) {
      throw new IllegalStateException("no compressor");
    }
    // Codecs reuse their buffer for the next page.
    PageBytes compressed = new PageBytes();
    compressed.put(others.getCompressor(codec).compress(BytesInput.from(page, 0, length)));
    return compressed.view();
  }

  @Override
  public void close() {
    if (zstd != null) {
      zstd.close();
    }
    if (others != null) {
      others.release();
    }
  }
}
