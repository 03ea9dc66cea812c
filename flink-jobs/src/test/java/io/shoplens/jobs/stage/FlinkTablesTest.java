package io.shoplens.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.ml.stage.TableStreams;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.table.api.Table;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkTablesTest {
  private static final RowTypeInfo NUMBERS =
      new RowTypeInfo(
          new TypeInformation<?>[] {Types.LONG, Types.LONG}, new String[] {"number", "square"});

  @TempDir private Path folder;

  @Test
  void unitsComeBackAsRowsAndCanBePlanned() throws Exception {
    try (FlinkTables flink = new FlinkTables(new FlinkSettings(2, folder))) {
      Table squares = squares(flink);
      List<Object> read = new ArrayList<>();
      TableStreams.collect(TableStreams.rows(squares), row -> read.add(row.getField(1)));
      assertThat(read).containsExactlyInAnyOrder(1L, 4L, 9L, 16L);

      flink.tables().createTemporaryView("squares", squares);
      Table sum = flink.tables().sqlQuery("SELECT square + 1 FROM squares WHERE number > 3");
      assertThat(rows(sum)).containsExactly(Row.of(17L));
      List<Row> planned = new ArrayList<>();
      TableStreams.collect(TableStreams.rows(sum), planned::add);
      assertThat(planned).extracting(row -> row.getField(0)).containsExactly(17L);
    }
  }

  private static Table squares(FlinkTables flink) {
    return flink.read(
        "squares",
        List.of(1L, 2L, 3L, 4L),
        NUMBERS,
        (unit, rows) -> rows.accept(Row.of(unit, unit * unit)));
  }

  private static List<Row> rows(Table table) throws Exception {
    List<Row> all = new ArrayList<>();
    try (CloseableIterator<Row> rows = table.execute().collect()) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }
}
