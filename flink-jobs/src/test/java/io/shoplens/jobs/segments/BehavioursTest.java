package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.shoppers.SourceColumn;
import io.shoplens.schema.ShoplensException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehavioursTest {
  private static final List<SourceColumn> SOURCES =
      List.of(new SourceColumn("shop.customers", "n_view"), new SourceColumn("t", "revenue"));

  @Test
  void whatIsNoNumberIsToldWithTableColumnAndId() {
    assertThatThrownBy(() -> of(Double.NaN).requireNumbers(SOURCES))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("t.revenue has no number for 12: correct what wrote it");
    assertThatThrownBy(() -> of(Double.NEGATIVE_INFINITY).requireNumbers(SOURCES))
        .hasMessageContaining("t.revenue has an infinite value for 12");
    assertThatCode(() -> of(-1).requireNumbers(SOURCES)).doesNotThrowAnyException();
  }

  private static Behaviours of(double revenue) {
    long[] ids = {11, 12};
    return new Behaviours(ids, ids, ids, new double[][] {{1, 2}, {3, revenue}}, List.of());
  }
}
