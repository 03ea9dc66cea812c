package io.shoplens.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputPlannerTest {
  private static final String HEADER = InputFormat.REES46.header();
  private static final String ROCKET = InputFormat.RETAILROCKET.header();

  @TempDir Path folder;

  @Test
  void aFolderIsSearchedInOrderWithoutHiddenAndTruthFiles() throws IOException {
    write("b/2.csv", HEADER + "\n");
    write("a/1.CSV", HEADER + "\n");
    write("truth/dirt.csv", "line_no,kind\n");
    write(".hidden/x.csv", "x");
    write("a/.y.csv", "y");
    write("notes.txt", "z");

    assertThat(plan(folder.toString()).eventFiles())
        .extracting(EventFile::path)
        .containsExactly(folder + "/a/1.CSV", folder + "/b/2.csv");
  }

  @Test
  void globsAndNamesFindEachFileOnce() throws IOException {
    write("2019-Oct.csv", HEADER + "\n");
    write("2019-Nov.csv", HEADER + "\n");
    write("other.txt", HEADER + "\n");

    String again = folder + "/x/../2019-Oct.csv";
    assertThat(plan(folder + "/2019-*.csv", again, folder + "/*.txt").eventFiles())
        .extracting(EventFile::path)
        .containsExactly(folder + "/2019-Nov.csv", folder + "/2019-Oct.csv", folder + "/other.txt");
  }

  @Test
  void theEventsOfRetailRocketBringTheirSideFiles() throws IOException {
    write("events.csv", ROCKET + "\n");
    write("item_properties_part1.csv", SideFiles.PROPERTIES_HEADER + "\n");
    write("category_tree.csv", SideFiles.TREE_HEADER + "\n");

    InputPlan plan = plan(folder + "/events.csv");
    assertThat(plan.itemProperties()).hasSize(1);
    assertThat(plan.categoryTrees()).hasSize(1);
    assertThat(plan.notices()).isEmpty();
    assertThat(plan).isEqualTo(plan(folder.toString()));
  }

  @Test
  void missingSideFilesAreANoticeNotAFailure() throws IOException {
    write("events.csv", ROCKET + "\n");
    assertThat(plan(folder.toString()).notices()).hasSize(2);
  }

  @Test
  void aPlanSurvivesItsWayToTheWorkers() throws Exception {
    write("a.csv", HEADER + "\n");
    InputPlan plan = plan(folder.toString());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(plan);
      out.writeObject(plan.splits(10));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(plan);
      assertThat(in.readObject()).isEqualTo(plan.splits(10));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                     | is empty",
        "event_time;event_type;product_id;category_id;brand     | delimited by semicolons",
        "2019-10-01 00:00:00 UTC\tview\t1\t2\t3                 | delimited by tabs",
        "event_time,event_type,product_id,brand,price,user_id   | lacks the columns category_id",
        "name,address                                           | of no known format",
        "'PK\u0003\u0004'                                       | zip archive",
        "PAR1                                                   | Parquet",
      })
  void whatCannotBeReadIsToldWithFileFindingAndExpectation(String content, String sentence)
      throws IOException {
    write("x.csv", content.isEmpty() ? "" : content + "\n");
    assertRefused(folder.toString(), folder + "/x.csv", sentence);
  }

  @Test
  void inputThatIsNotThereIsTold() throws IOException {
    write("sub/readme.txt", "x");
    assertRefused(folder + "/none.csv", folder + "/none.csv", "does not exist");
    assertRefused(folder + "/*.csv", folder + "/*.csv", "No file matches");
    assertRefused(folder + "/sub", folder + "/sub", "holds no *.csv");
    assertRefused("/dev/null", "/dev/null", "no regular file");
  }

  @Test
  void utf16IsNamed() throws IOException {
    Files.write(folder.resolve("u.csv"), ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE));
    assertRefused(folder.toString(), "u.csv", "UTF-16");
  }

  @Test
  void anotherFormatThanTheOneAskedForIsRefused() throws IOException {
    write("events.csv", ROCKET + "\n1433221332117,1,view,2,\n");
    assertThatThrownBy(() -> InputPlanner.plan(List.of(folder.toString()), RequestedFormat.REES46))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("rees46");
  }

  @Test
  void sideFilesAloneAreNoInput() throws IOException {
    write("category_tree.csv", SideFiles.TREE_HEADER + "\n");
    assertRefused(folder.toString(), folder.toString(), "no events");
  }

  private void assertRefused(String path, String... parts) {
    assertThatThrownBy(() -> plan(path))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContainingAll(parts);
  }

  private static InputPlan plan(String... paths) {
    return InputPlanner.plan(List.of(paths), RequestedFormat.AUTO);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, content);
  }
}
