package io.shoplens.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetailRocketTest {

  @Property
  void aValueIsTheLatestAtOrBeforeTheTime(
      @ForAll @Size(max = 200) List<@IntRange(max = 999) Integer> changes,
      @ForAll @IntRange(max = 99) int time) {
    AsOfValues.Builder builder = new AsOfValues.Builder();
    List<TreeMap<Long, Long>> expected = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (int change : changes) {
      long item = change % 3;
      long at = change / 10;
      builder.add(item, at, change);
      expected.get((int) item).merge(at, (long) change, Math::max);
    }
    AsOfValues values = builder.build();
    for (int item = 0; item < 3; item++) {
      var entry = expected.get(item).floorEntry((long) time);
      assertThat(values.at(item, time))
          .isEqualTo(entry == null ? AsOfValues.NONE : entry.getValue());
    }
  }

  @Test
  void aCategoryIsNamedByItsAncestors(@TempDir Path folder) throws IOException {
    SideFileReport.Builder report = new SideFileReport.Builder();
    CategoryTree tree =
        CategoryTree.load(
            List.of(file(folder, "tree.csv", "categoryid,parentid\n1,\n2,1\n3,2\n4,99\n")), report);

    assertThat(tree.code(3)).isEqualTo("1.2.3");
    assertThat(tree.code(1)).isEqualTo("1");
    assertThat(tree.code(4)).isEqualTo("99.4");
    assertThat(tree.code(7)).isEqualTo("7");
    assertThat(report.build()).isEqualTo(new SideFileReport(4, 0, 0));
  }

  @Test
  void cyclesInTheTreeAreCutAndCounted(@TempDir Path folder) throws IOException {
    SideFileReport.Builder report = new SideFileReport.Builder();
    String rows = "categoryid,parentid\n7,7\n1,2\n2,3\n3,1\n9,2\nx,y\n8\n";
    CategoryTree tree = CategoryTree.load(List.of(file(folder, "tree.csv", rows)), report);

    assertThat(tree.code(7)).isEqualTo("7");
    assertThat(tree.code(2)).isEqualTo("1.3.2");
    assertThat(tree.code(9)).isEqualTo("1.3.2.9");
    assertThat(report.build()).isEqualTo(new SideFileReport(7, 2, 2));
    assertThat(report.build().sentences()).hasSize(2);
  }

  @Test
  void theFirstNumberOfAPropertyIsThePrice() {
    assertThat(cents("n277.200")).isEqualTo(277_20);
    assertThat(cents("1036270 n12.345 n5.000")).isEqualTo(12_35);
    assertThat(cents("n-0.004")).isEqualTo(0);
    assertThat(cents("n-0.005")).isEqualTo(-1);
    assertThat(cents("infinity")).isEqualTo(Numbers.BAD_PRICE);
    assertThat(cents("")).isEqualTo(Numbers.BAD_PRICE);
    assertThat(cents("nan")).isEqualTo(Numbers.BAD_PRICE);
    assertThat(cents("n1e5")).isEqualTo(Numbers.BAD_PRICE);
  }

  @Test
  void sideFilesAreReportedOnceTheyWereNeeded(@TempDir Path folder) throws IOException {
    file(folder, "events.csv", InputFormat.RETAILROCKET.header() + "\n");
    file(folder, "item_properties.csv", "timestamp,itemid,property,value\n1,2,790,n1.000\noops\n");
    InputPlan plan = InputPlanner.plan(List.of(folder.toString()), RequestedFormat.RETAILROCKET);
    Parsers parsers = new Parsers(plan, new Dictionaries(), 0);

    assertThat(parsers.sideFileReport().lines()).isZero();
    parsers.forFile(plan.eventFiles().get(0));
    assertThat(parsers.sideFileReport()).isEqualTo(new SideFileReport(2, 1, 0));
  }

  private static long cents(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    return ItemProperties.cents(bytes, 0, bytes.length);
  }

  private static InputFile file(Path folder, String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return InputFiles.resolve(List.of(file.toString())).get(0);
  }
}
