package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Sums;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.Vector;
import org.apache.flink.ml.param.WithParams;
import org.apache.flink.table.api.Table;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/**
 * Where a table keeps samples and what belongs to them.
 *
 * @param scores whether the features are one number per sample instead of a vector
 * @param beside numbers that are gathered behind the features: weight, group, label
 * @param labelled whether the last of these is a label
 * @param id place of the ids, -1 without
 */
record SampleColumns(
    int features,
    String featuresName,
    boolean scores,
    List<Beside> beside,
    boolean labelled,
    int id,
    String idName,
    String[] names)
    implements Serializable {

  /** A column with one number per sample. */
  record Beside(int place, String name) implements Serializable {}

  /** The columns that a stage's own parameters name. */
  static SampleColumns of(Table table, WithParams<?> stage) {
    boolean scores = stage instanceof HasScoreCol<?>;
    String features = stage.get(scores ? HasScoreCol.SCORE_COL : HasFeaturesCol.FEATURES_COL);
    List<Beside> beside = new ArrayList<>();
    if (stage instanceof HasWeightCol<?> weighted) {
      add(beside, table, weighted.getWeightCol());
    }
    if (stage instanceof HasGroupCol<?> grouped) {
      add(beside, table, grouped.getGroupCol());
    }
    boolean labelled =
        stage instanceof HasLabelCol<?> with && add(beside, table, with.getLabelCol());
    String id = stage instanceof HasIdCol<?> keyed ? keyed.getIdCol() : "";
    return new SampleColumns(
        place(table, features),
        features,
        scores,
        beside,
        labelled,
        place(table, id),
        id,
        stage instanceof HasFeatureNames<?> named ? named.getFeatureNames() : new String[0]);
  }

  boolean hasId() {
    return id >= 0;
  }

  String featureName(int feature) {
    return scores ? "a score" : HasFeatureNames.name(names, feature);
  }

  /** A NaN or infinite value in samples that lie column by column ends with a sentence. */
  void checkFinite(int rows, int width, double[] values) {
    if (Double.isFinite(Sums.of(values, rows * width))) {
      return;
    }
    for (int i = 0; i < rows * width; i++) {
      if (!Double.isFinite(values[i])) {
        throw new StageException(
            "%s of column '%s' is %s in at least one sample"
                .formatted(featureName(i / rows), featuresName, values[i]));
      }
    }
  }

  /** The samples of a row: a vector is one of them, a matrix holds one in each row. */
  @Nullable Object samples(Row row) {
    Object value = row.getField(features);
    if (scores && value instanceof Number one) {
      return new DenseVector(new double[] {one.doubleValue()});
    }
    if (scores && value instanceof DenseVector many) {
      return new DenseMatrix(many.size(), 1, many.values);
    }
    return value;
  }

  /** Whether rows of that type hold many samples each. */
  boolean inBlocks(RowTypeInfo rows) {
    Class<?> type = rows.getTypeAt(features).getTypeClass();
    return scores ? Vector.class.isAssignableFrom(type) : DenseMatrix.class.equals(type);
  }

  private static boolean add(List<Beside> beside, Table table, String column) {
    return !column.isEmpty() && beside.add(new Beside(place(table, column), column));
  }

  private static int place(Table table, String column) {
    if (column.isEmpty()) {
      return -1;
    }
    return TableColumns.place(table, column);
  }
}
