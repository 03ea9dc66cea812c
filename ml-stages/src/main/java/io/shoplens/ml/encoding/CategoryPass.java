package io.shoplens.ml.encoding;

import io.shoplens.ml.stage.OnePass;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** Counts categories and chooses those that get places. */
record CategoryPass(CategoryColumns columns, Choice choice)
    implements OnePass<CategoryCounts, OneHotEncoderModelData> {

  @Override
  public CategoryCounts add(@Nullable CategoryCounts sums, Row row) {
    CategoryCounts counts = sums == null ? new CategoryCounts(List.of(columns.names())) : sums;
    counts.addRow();
    for (int column = 0; column < columns.count(); column++) {
      counts.add(column, columns.category(row, column));
    }
    return counts;
  }

  @Override
  public CategoryCounts merge(CategoryCounts one, CategoryCounts other) {
    return one.add(other);
  }

  @Override
  public OneHotEncoderModelData learn(CategoryCounts counts) {
    List<Coding> codings =
        IntStream.range(0, columns.count())
            .mapToObj(i -> choice.coding(columns.names()[i], counts.of(i), counts.nulls(i)))
            .toList();
    return new OneHotEncoderModelData(codings, counts.rows());
  }
}
