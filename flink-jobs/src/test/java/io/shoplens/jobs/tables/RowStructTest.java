package io.shoplens.jobs.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.util.List;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.Test;

class RowStructTest {
  private final Table table = new VisitTable().load();

  @Test
  void valuesAreSeenInTheTablesOrder() {
    RowStruct row = new RowStruct(table, VisitTable.COLUMNS).of(new Object[] {"hello", 7L, 99L});

    assertThat(row.size()).isEqualTo(3);
    assertThat(row.get(0, Long.class)).isEqualTo(99L);
    assertThat(row.get(1, Long.class)).isEqualTo(7L);
    assertThat(row.get(2, String.class)).isEqualTo("hello");
  }

  @Test
  void missingSurplusAndRepeatedColumnsAreRefused() {
    for (List<String> wrong :
        List.of(
            List.of("at", "number"),
            List.of("at", "number", "note", "more"),
            List.of("at", "number", "number"))) {
      assertThatThrownBy(() -> new RowStruct(table, wrong))
          .isInstanceOf(ShoplensException.class)
          .hasMessageContaining("shop.visits");
    }
  }

  @Test
  void aMissingValueIsRefusedOnlyWhereTheColumnIsRequired() {
    RowStruct row = new RowStruct(table, VisitTable.COLUMNS);

    assertThat(row.of(new Object[] {null, 7L, 99L}).get(1, Long.class)).isEqualTo(7L);
    assertThatThrownBy(() -> row.of(new Object[] {"hello", null, 99L}))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("required column number");
  }
}
