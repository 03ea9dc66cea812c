package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.stage.UnitRows;
import io.shoplens.ml.stage.Scorer;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.typeinfo.DenseMatrixTypeInfo;
import org.apache.flink.types.Row;

/**
 * Reads features as rows of many samples each, after what has been learned so far was applied to
 * them where they are read.
 */
record FeatureRows(BehaviourReader reader, Population population, SegmentModel learned)
    implements UnitRows<DataUnit> {
  static final String ID = "id";
  static final String FEATURES = "features";
  static final RowTypeInfo TYPE =
      new RowTypeInfo(
          new TypeInformation<?>[] {
            Types.PRIMITIVE_ARRAY(Types.LONG), DenseMatrixTypeInfo.INSTANCE
          },
          new String[] {ID, FEATURES});

  @Override
  public void read(DataUnit unit, Consumer<Row> rows) throws IOException {
    ScorerChain chain = learned.projection(population.features().size());
    reader.read(
        unit,
        block -> {
          if (block.rows() > 0) {
            rows.accept(Row.of(block.ids(), matrix(block, chain)));
          }
        });
  }

  private DenseMatrix matrix(Behaviours block, Scorer scorer) {
    double[][] features = population.features().vectors(block.columns());
    int rows = block.rows();
    double[] sample = new double[features.length];
    double[] scored = new double[scorer.numbers()];
    double[] values = new double[rows * scored.length];
    for (int row = 0; row < rows; row++) {
      for (int feature = 0; feature < sample.length; feature++) {
        sample[feature] = features[feature][row];
      }
      scorer.score(sample, scored);
      for (int number = 0; number < scored.length; number++) {
        values[number * rows + row] = scored[number];
      }
    }
    return new DenseMatrix(rows, scored.length, values);
  }
}
