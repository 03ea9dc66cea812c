package io.shoplens.ml.stage;

import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.common.datastream.TableUtils;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/** Adds a model's columns to the rows of a table; the model itself is sent to every task. */
final class Scoring {
  static final MapStateDescriptor<String, String> MODEL =
      new MapStateDescriptor<>("model", Types.STRING, Types.STRING);

  private Scoring() {}

  static <D> Table of(Table input, LearnedModel<?, D> model) {
    StreamTableEnvironment tables = TableEnvironments.of(input);
    RowAdder.Maker<D> adders = model.adders(input);
    RowTypeInfo rows = TableUtils.getRowTypeInfo(input.getResolvedSchema());
    boolean blocks = adders.inBlocks(rows);
    RowTypeInfo scored = withOutputs(rows, model.outputColumns(), blocks);
    DataStream<Row> stream =
        TableStreams.rows(input)
            .connect(model.textStream().broadcast(MODEL))
            .process(new ScoreFunction<>(model, adders, rows), scored)
            .name(model.getClass().getSimpleName());
    return tables.fromDataStream(stream);
  }

  private static RowTypeInfo withOutputs(
      RowTypeInfo rows, List<OutputColumn> outputs, boolean blocks) {
    int given = rows.getArity();
    TypeInformation<?>[] types = new TypeInformation<?>[given + outputs.size()];
    String[] names = new String[types.length];
    for (int i = 0; i < given; i++) {
      types[i] = rows.getTypeAt(i);
      names[i] = rows.getFieldNames()[i];
    }
    for (int i = 0; i < outputs.size(); i++) {
      types[given + i] = outputs.get(i).type(blocks);
      names[given + i] = outputs.get(i).name();
    }
    return new RowTypeInfo(types, names);
  }
}
