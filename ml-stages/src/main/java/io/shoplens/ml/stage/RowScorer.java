package io.shoplens.ml.stage;

import java.util.List;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.Vector;
import org.apache.flink.types.Row;

/** Gives a scorer's numbers for a row that holds one sample or a block of them. */
final class RowScorer implements RowAdder {
  private final Scorer scorer;
  private final List<OutputColumn> outputs;
  private final SampleColumns columns;
  private final double[] sample;
  private final double[] numbers;

  RowScorer(Scorer scorer, List<OutputColumn> outputs, SampleColumns columns) {
    this.scorer = scorer;
    this.outputs = outputs;
    this.columns = columns;
    this.sample = new double[scorer.features()];
    this.numbers = new double[scorer.numbers()];
  }

  @Override
  public Row valuesFor(Row row) {
    Object features = columns.samples(row);
    if (features instanceof DenseMatrix matrix) {
      return scoreBlock(matrix);
    }
    if (features instanceof Vector vector) {
      return scoreOne(vector.toDense().values);
    }
    throw new StageException(
        "column '%s' holds %s where a vector should be"
            .formatted(columns.featuresName(), features));
  }

  private Row scoreOne(double[] features) {
    check(1, features.length, features);
    scorer.score(features, numbers);
    Row added = new Row(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      added.setField(i, outputs.get(i).value(numbers, i));
    }
    return added;
  }

  private Row scoreBlock(DenseMatrix matrix) {
    int samples = matrix.numRows();
    check(samples, matrix.numCols(), matrix.values);
    double[] all = new double[numbers.length * samples];
    for (int row = 0; row < samples; row++) {
      for (int feature = 0; feature < sample.length; feature++) {
        sample[feature] = matrix.values[feature * samples + row];
      }
      scorer.score(sample, numbers);
      for (int number = 0; number < numbers.length; number++) {
        all[number * samples + row] = numbers[number];
      }
    }
    Row added = new Row(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      added.setField(i, outputs.get(i).block(all, i, samples));
    }
    return added;
  }

  private void check(int rows, int width, double[] values) {
    if (width != sample.length) {
      throw new StageException(
          "column '%s' has %d features, the model was trained on %d"
              .formatted(columns.featuresName(), width, sample.length));
    }
    columns.checkFinite(rows, width, values);
  }
}
