package io.shoplens.bench.ml;

import io.shoplens.ml.stage.TableStreams;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.typeinfo.DenseVectorTypeInfo;
import org.apache.flink.table.api.Table;
import org.apache.flink.types.Row;

/** How likely samples are positive, block by block in the order of their files. */
record Chances(Map<Long, double[]> byStart) {
  private static final RowTypeInfo BLOCK =
      new RowTypeInfo(
          new TypeInformation<?>[] {Types.LONG, DenseVectorTypeInfo.INSTANCE},
          new String[] {SampleTable.START, "chances"});

  /** Of a scored table, whose last column has the chances of a block. */
  static Chances of(Table scored) throws Exception {
    Map<Long, double[]> byStart = new TreeMap<>();
    TableStreams.collect(
        TableStreams.rows(scored).map(Chances::block).returns(BLOCK), row -> put(row, byStart));
    return new Chances(byStart);
  }

  /** As plain numbers of eight bytes, the least first. */
  void write(Path file) throws IOException {
    int count = byStart.values().stream().mapToInt(block -> block.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    byStart.values().forEach(block -> put(block, bytes));
    Files.write(file, bytes.array());
  }

  private static void put(double[] block, ByteBuffer bytes) {
    for (double chance : block) {
      bytes.putDouble(chance);
    }
  }

  private static void put(Row block, Map<Long, double[]> byStart) {
    if (block.getField(0) instanceof Long start
        && block.getField(1) instanceof DenseVector chances) {
      byStart.put(start, chances.values);
    }
  }

  private static Row block(Row scored) {
    return Row.of(scored.getField(0), scored.getField(scored.getArity() - 1));
  }
}
