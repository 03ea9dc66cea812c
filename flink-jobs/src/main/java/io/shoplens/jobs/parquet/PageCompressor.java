package io.shoplens.jobs.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.TableProperties;
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
      others = new CodecFactory(new Configuration(false), OTHER_CODECS_BUFFER);
    }
  }

  CompressionCodecName codec() {
    return codec;
  }

  /** Puts the compressed page into the other, whatever stood there. */
  void compress(PageBytes page, PageBytes compressed) throws IOException {
    compressed.clear();
    if (zstd != null) {
      int most = (int) Zstd.compressBound(page.length());
      compressed.grow(most);
      compressed.shrinkTo(
          zstd.compressByteArray(compressed.array(), 0, most, page.array(), 0, page.length()));
    } else if (others != null) {
      compressed.put(others.getCompressor(codec).compress(page.view()));
    }
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
