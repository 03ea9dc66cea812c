package io.shoplens.ml.encoding;

import io.shoplens.ml.stage.RowAdder;
import io.shoplens.ml.stage.StageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.types.Row;

/** Turns the categories of rows into vectors. */
final class Encoding implements RowAdder {
  private static final int NOWHERE = -1;
  private static final int REFUSED = -2;

  private final CategoryColumns columns;
  private final List<Map<Object, Integer>> places = new ArrayList<>();
  private final int[] elsewhere;
  private final int size;

  Encoding(CategoryColumns columns, OneHotEncoderModelData data, boolean refuseUnknown) {
    this.columns = columns;
    this.elsewhere = new int[columns.count()];
    int next = 0;
    for (int column = 0; column < columns.count(); column++) {
      Coding coding = data.codings().get(column);
      places.add(places(coding, next));
      next += coding.size();
      elsewhere[column] = coding.rare() ? next - 1 : refuseUnknown ? REFUSED : NOWHERE;
    }
    this.size = next;
  }

  private static Map<Object, Integer> places(Coding coding, int first) {
    Map<Object, Integer> places = new HashMap<>();
    for (String category : coding.categories()) {
      places.put(coding.key(category), first + places.size());
    }
    for (String category : coding.leftOut()) {
      places.put(coding.key(category), NOWHERE);
    }
    return places;
  }

  @Override
  public Row valuesFor(Row row) {
    double[] values = new double[size];
    for (int column = 0; column < columns.count(); column++) {
      Object category = columns.category(row, column);
      int place =
          category == null
              ? elsewhere[column]
              : places.get(column).getOrDefault(category, elsewhere[column]);
      if (place == REFUSED) {
        throw new StageException(
            "column '%s' holds %s, which the encoder was not trained on: train it again, or set"
                    .formatted(columns.names()[column], category)
                + " unknown to zeros or rare");
      }
      if (place != NOWHERE) {
        values[place] = 1;
      }
    }
    return Row.of(new DenseVector(values));
  }
}
