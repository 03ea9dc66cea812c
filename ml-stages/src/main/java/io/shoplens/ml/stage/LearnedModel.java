package io.shoplens.ml.stage;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.ml.api.Model;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A model that adds columns to each row of a table.
 *
 * <p>What it has learned is a table of one text, as long as training has not run; {@link
 * #materialise} runs it once and keeps the text, so that several uses do not train several times.
 *
 * @param <D> what it has learned
 */
public abstract class LearnedModel<M extends LearnedModel<M, D>, D> extends StageParams<M>
    implements Model<M> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Table modelTable;
  private transient @Nullable String modelText;

  protected abstract Class<D> dataClass();

  /** The columns that are added, in the order of their values. */
  protected abstract List<OutputColumn> outputColumns();

  protected abstract RowAdder.Maker<D> adders(Table input);

  @Override
  public final M setModelData(Table... inputs) {
    modelTable = inputs[0];
    modelText = null;
    return self();
  }

  @Override
  public final Table[] getModelData() {
    return new Table[] {table()};
  }

  /** What was learned; trains now, once, if that was not done before. */
  public final D data() {
    materialise();
    return read(text());
  }

  /** Trains now, if that was not done before, so that whatever follows uses the same model. */
  public final M materialise() {
    if (modelText == null) {
      StreamTableEnvironment tables = TableEnvironments.of(table());
      modelText = LongTexts.only(table());
      modelTable = TableEnvironments.tableOf(tables, modelText);
    }
    return self();
  }

  @Override
  public final Table[] transform(Table... inputs) {
    return new Table[] {Scoring.of(inputs[0], this)};
  }

  @Override
  public final void save(String path) throws IOException {
    StageFiles.saveMetadata(this, path);
    String text = modelText;
    if (text != null) {
      ModelFiles.write(path, text);
      return;
    }
    DataStream<String> stream = textStream();
    ReadWriteUtils.saveModelData(stream, path, new SimpleStringEncoder<>());
  }

  /** For the static {@code load} that Flink ML expects of each model. */
  protected static <M extends LearnedModel<M, D>, D> M load(
      StreamTableEnvironment tables, String path, Supplier<M> model) throws IOException {
    M loaded = model.get();
    LearnedModel<M, D> base = loaded;
    SavedModel.load(loaded, path);
    base.modelTable = TableEnvironments.tableOf(tables, base.text());
    return loaded;
  }

  /** Takes what was learned elsewhere, in no table. */
  final void learned(String text) {
    modelText = text;
  }

  final String text() {
    return Objects.requireNonNull(modelText);
  }

  final String kind() {
    return getClass().getName();
  }

  final D read(String text) {
    return ModelText.read(text, kind(), dataClass(), "the model of " + getClass().getSimpleName());
  }

  final DataStream<String> textStream() {
    Table table = table();
    return TableStreams.texts(table)
        .map(text -> text, Types.STRING)
        .name("model of " + getClass().getSimpleName());
  }

  final Table table() {
    Table table = modelTable;
    if (table == null) {
      throw new StageException(
          getClass().getSimpleName() + " has not been trained: fit an estimator or load a model");
    }
    return table;
  }

  @SuppressWarnings("unchecked")
  private M self() {
    return (M) this;
  }
}
