package io.shoplens.ml.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.ml.stage.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.Vectors;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class OneHotEncoderTest {
  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  private static final RowTypeInfo TYPE =
      new RowTypeInfo(
          new TypeInformation<?>[] {Types.STRING, Types.INT}, new String[] {"brand", "hour"});

  @TempDir Path folder;

  @Test
  void categoriesHavePlacesInTheirOrder() {
    for (int parallelism = 1; parallelism <= 3; parallelism += 2) {
      Jobs jobs = new Jobs(parallelism);
      Table table =
          jobs.table(List.of(Row.of("zeta", 10), Row.of("acme", 9), Row.of("beta", 10)), TYPE);
      OneHotEncoderModel model = encoder().fit(table).materialise();

      assertThat(model.data().names())
          .containsExactly("brand=acme", "brand=beta", "brand=zeta", "hour=9", "hour=10");
      assertThat(jobs.rows(model.transform(table)[0]))
          .containsExactlyInAnyOrder(
              Row.of("zeta", 10, Vectors.dense(0, 0, 1, 0, 1)),
              Row.of("acme", 9, Vectors.dense(1, 0, 0, 1, 0)),
              Row.of("beta", 10, Vectors.dense(0, 1, 0, 0, 1)));
    }
  }

  @Test
  void rareAndUnknownCategoriesShareTheLastPlace() {
    Jobs jobs = new Jobs(2);
    OneHotEncoderModel model =
        encoder()
            .setInputCols("brand")
            .setMaxCategories(3)
            .setMinSamples(2)
            .fit(jobs.table(counted("a", 5, "b", 2, "c", 2, "d", 2, "e", 1), TYPE))
            .materialise();

    assertThat(model.data().names())
        .containsExactly("brand=a", "brand=b", "brand=c", "brand is rare");
    assertThat(model.data().samples()).isEqualTo(12);
    Table table = jobs.table(List.of(Row.of("d", 0), Row.of("new", 0), Row.of(null, 0)), TYPE);
    assertThat(jobs.rows(model.transform(table)[0]))
        .extracting(row -> row.getField(2))
        .containsOnly(Vectors.dense(0, 0, 0, 1));
  }

  @Test
  void theMostFrequentCategoryIsLeftOutOnRequest() {
    Jobs jobs = new Jobs(2);
    Table table = jobs.table(counted("a", 2, "b", 3, "c", 1), TYPE);
    OneHotEncoderModel model =
        encoder().setInputCols("brand").setLeaveOutMostFrequent(true).fit(table).materialise();

    assertThat(model.data().names()).containsExactly("brand=a", "brand=c");
    assertThat(jobs.rows(model.transform(table)[0]))
        .filteredOn(row -> row.getField(0).equals("b"))
        .extracting(row -> row.getField(2))
        .hasSize(3)
        .containsOnly(Vectors.dense(0, 0));
  }

  @Test
  void whatIsUnknownIsTreatedAsAsked() throws Exception {
    Jobs jobs = new Jobs(2);
    Table known = jobs.table(counted("a", 2, "b", 3), TYPE);
    Table unknown = jobs.table(List.of(Row.of("new", 0)), TYPE);

    OneHotEncoderModel zeros =
        encoder().setInputCols("brand").setUnknown("zeros").fit(known).materialise();
    zeros.save(folder.toString());
    OneHotEncoderModel loaded = OneHotEncoderModel.load(jobs.tables(), folder.toString());
    assertThat(jobs.rows(loaded.transform(unknown)[0]))
        .containsExactly(Row.of("new", 0, Vectors.dense(0, 0)));
    OneHotEncoder rare = encoder().setInputCols("brand").setUnknown("rare");
    assertThat(jobs.rows(rare.fit(known).transform(unknown)[0]))
        .containsExactly(Row.of("new", 0, Vectors.dense(0, 0, 1)));
    OneHotEncoderModel refusing = encoder().setInputCols("brand").fit(known);
    assertThatThrownBy(() -> jobs.rows(refusing.transform(unknown)[0]))
        .hasMessageStartingWith(
            "column 'brand' holds new, which the encoder was not trained on: train it again");
  }

  @Test
  void saysWhatIsWrong() {
    Jobs jobs = new Jobs(2);
    Table nulls = jobs.table(List.of(Row.of("a", 1), Row.of(null, 1)), TYPE);
    assertThatThrownBy(() -> encoder().fit(nulls).data())
        .hasMessage(
            "column 'brand' holds null in 1 samples: fill it in, or set unknown to zeros or rare");
    assertThatThrownBy(() -> encoder().setInputCols("colour").fit(nulls))
        .hasMessageContaining("no column 'colour'");
    assertThatThrownBy(() -> new OneHotEncoder().fit(nulls))
        .hasMessage("inputCols names no column to encode");
    Table nothing = jobs.table(List.of(Row.of(null, 1)), TYPE);
    assertThatThrownBy(() -> encoder().fit(nothing).data())
        .hasMessage("column 'brand' holds nothing but null");
  }

  private static OneHotEncoder encoder() {
    return new OneHotEncoder().setInputCols("brand", "hour");
  }

  /** Brands, each followed by how many rows it has. */
  private static List<Row> counted(Object... brandsAndTimes) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < brandsAndTimes.length; i += 2) {
      for (int times = 0; times < (Integer) brandsAndTimes[i + 1]; times++) {
        rows.add(Row.of(brandsAndTimes[i], 0));
      }
    }
    return rows;
  }
}
