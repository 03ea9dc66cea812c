package io.shoplens.jobs.conversion;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Counts views and purchases by product and day, in any order and in as many parts as needed. */
public final class ProductDays implements Mergeable {
  private final Cells cells = new Cells(2, 2);

  /**
   * @param epochDay the day, UTC, in whose course these are learned
   */
  public void add(long productId, int epochDay, ProductCounts counts) {
    int cell = cells.cell(productId, epochDay);
    cells.add(cell, 0, counts.views());
    cells.add(cell, 1, counts.purchases());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    cells.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    cells.merge(in);
  }

  /** What has been counted so far, to be looked up; later counts do not change it. */
  public ProductHistory history() {
    return new CountedProducts(cells);
  }
}
