package io.shoplens.jobs.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Decompresses pages: those of zstd, the default, at once instead of piece by piece. */
final class PageDecompressors implements CompressionCodecFactory {
  /** Only a size to start buffers with. */
  private static final int PAGE_BYTES = 1 << 20;

  private final CodecFactory others = new CodecFactory(new Configuration(false), PAGE_BYTES);

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return others.getCompressor(codec);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    BytesInputDecompressor stock = others.getDecompressor(codec);
    return codec == CompressionCodecName.ZSTD ? new OfZstd(stock) : stock;
  }

  @Override
  public void release() {
    others.release();
  }

  /** Pages that lie outside the heap are left to Parquet's own. */
  private record OfZstd(BytesInputDecompressor stock) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      ByteBuffer page = bytes.toByteBuffer(HeapByteBufferAllocator.getInstance(), copy -> {});
      if (!page.hasArray()) {
        return stock.decompress(bytes, size);
      }
      byte[] whole = new byte[size];
      int start = page.arrayOffset() + page.position();
      long length = Zstd.decompressByteArray(whole, 0, size, page.array(), start, page.remaining());
      if (length != size) {
        throw new IOException(
            "a page could not be decompressed: "
                + (Zstd.isError(length) ? Zstd.getErrorName(length) : "its size is another"));
      }
      return BytesInput.from(whole);
    }

    @Override
    public void decompress(ByteBuffer from, int compressedSize, ByteBuffer to, int size)
        throws IOException {
      stock.decompress(from, compressedSize, to, size);
    }

    @Override
    public void release() {
      stock.release();
    }
  }
}
