package io.shoplens.ml.stage;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.ml.param.WithParams;
import org.apache.flink.table.api.Table;

/** Where a table keeps samples, their labels and their ids; places are -1 for what it lacks. */
record SampleColumns(
    int features,
    String featuresName,
    int label,
    String labelName,
    int id,
    String idName,
    String[] names)
    implements Serializable {

  /** The columns that a stage's own parameters name. */
  static SampleColumns of(Table table, WithParams<?> stage) {
    String features = stage.get(HasFeaturesCol.FEATURES_COL);
    String label = stage instanceof HasLabelCol<?> labelled ? labelled.getLabelCol() : "";
    String id = stage instanceof HasIdCol<?> keyed ? keyed.getIdCol() : "";
    String[] names =
        stage instanceof HasFeatureNames<?> named ? named.getFeatureNames() : new String[0];
    return new SampleColumns(
        place(table, features), features, place(table, label), label, place(table, id), id, names);
  }

  boolean hasLabel() {
    return label >= 0;
  }

  boolean hasId() {
    return id >= 0;
  }

  String featureName(int feature) {
    return HasFeatureNames.name(names, feature);
  }

  private static int place(Table table, String column) {
    if (column.isEmpty()) {
      return -1;
    }
    List<String> columns = table.getResolvedSchema().getColumnNames();
    int place = columns.indexOf(column);
    if (place < 0) {
      throw new StageException(
          "the table has no column '%s'; it has %s".formatted(column, columns));
    }
    return place;
  }
}
