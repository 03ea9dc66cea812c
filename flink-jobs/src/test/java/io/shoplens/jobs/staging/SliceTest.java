package io.shoplens.jobs.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.events.Event;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceTest {
  private static final int BEYOND_A_BLOCK = 3 * SliceWriter.BLOCK_BYTES;

  @TempDir Path folder;

  @Test
  void rowsOfEachPartitionComeBackInOrderAlsoLargerOnesThanABlock() throws IOException {
    List<Slice> slices;
    try (RowSliceWriter writer = new RowSliceWriter(folder.toString(), "rows", 3)) {
      for (long i = 0; i < 5_000; i++) {
        String text = i % 1_000 == 500 ? "x".repeat(BEYOND_A_BLOCK) : "row " + i;
        writer.add((int) (i % 3), new Object[] {i, text});
      }
      slices = writer.finish();
    }

    assertThat(slices).extracting(Slice::partition).containsExactly(0, 1, 2);
    assertThat(slices).extracting(Slice::writer).containsOnly(3);
    for (Slice slice : slices) {
      List<Long> numbers = new ArrayList<>();
      SliceReader.rows(
          slice,
          row -> {
            long number = (Long) row[0];
            assertThat((String) row[1])
                .hasSize(number % 1_000 == 500 ? BEYOND_A_BLOCK : ("row " + number).length());
            numbers.add(number);
          });
      assertThat(numbers).hasSize((int) slice.records()).isSorted();
      assertThat(numbers).allMatch(number -> number % 3 == slice.partition());
    }
    assertThat(slices.stream().mapToLong(Slice::records).sum()).isEqualTo(5_000);
  }

  @Test
  void morePartitionsThanMayBeOpenComeBackCompleteAndInOrder() throws IOException {
    int partitions = 300;
    int rounds = 3;
    String filler = "x".repeat(SliceWriter.BLOCK_BYTES);
    List<Slice> slices;
    try (RowSliceWriter writer = new RowSliceWriter(folder.toString(), "rows", 0)) {
      for (int i = 0; i < partitions * rounds; i++) {
        writer.add(i % partitions, new Object[] {(long) i, filler});
      }
      slices = writer.finish();
    }

    Map<Integer, List<Long>> found = new TreeMap<>();
    for (Slice slice : slices) {
      SliceReader.rows(
          slice,
          row ->
              found
                  .computeIfAbsent(slice.partition(), key -> new ArrayList<>())
                  .add((Long) row[0]));
    }
    assertThat(found).hasSize(partitions);
    assertThat(slices.stream().mapToLong(Slice::records).sum())
        .isEqualTo((long) partitions * rounds);
    found.forEach(
        (partition, numbers) ->
            assertThat(numbers)
                .containsExactly(
                    (long) partition,
                    (long) partition + partitions,
                    (long) partition + 2L * partitions));
  }

  @Test
  void eventsComeBackAlsoWithSessionIdsLongerThanABlock() throws IOException {
    List<Slice> slices;
    try (EventSliceWriter writer = new EventSliceWriter(folder.toString(), "events", 0)) {
      for (int i = 0; i < 2_000; i++) {
        writer.add(0, event(i));
      }
      slices = writer.finish();
    }

    List<Long> products = new ArrayList<>();
    SliceReader.events(
        slices.get(0),
        event -> {
          Event expected = event((int) event.productId);
          assertThat(event.source.sameAs(expected.source)).isTrue();
          assertThat(event.source.asText()).isEqualTo(expected.source.asText());
          assertThat(event.isNew).isEqualTo(expected.isNew);
          products.add(event.productId);
        });
    assertThat(products).hasSize(2_000).isSorted();
  }

  @Test
  void aWriterThatIsClosedEarlyLeavesNoOpenFile() throws IOException {
    RowSliceWriter writer = new RowSliceWriter(folder.toString(), "rows", 0);
    writer.add(7, new Object[] {1L});

    writer.close();

    assertThat(writer.finish()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeAndASliceThatIsGoneAreTold() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    RowSliceWriter writer = new RowSliceWriter(inTheWay.resolve("deeper").toString(), "rows", 0);

    writer.add(0, new Object[] {1L});

    assertThatThrownBy(writer::finish)
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("Could not write the intermediate file");
    Slice gone = new Slice(folder + "/none", 0, 0, 1, new long[] {0, 1});
    assertThatThrownBy(() -> SliceReader.rows(gone, row -> {}))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("Could not read the intermediate file");
  }

  private static Event event(int number) {
    Event event = new Event();
    event.productId = number;
    event.isNew = number % 2 == 0;
    switch (number % 4) {
      case 0 -> event.source.setUuid(number, -number);
      case 1 -> event.source.clear();
      default -> {
        String id = number % 500 == 2 ? "s".repeat(BEYOND_A_BLOCK) : "session " + number;
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        event.source.setText(text, 0, text.length);
      }
    }
    return event;
  }
}
