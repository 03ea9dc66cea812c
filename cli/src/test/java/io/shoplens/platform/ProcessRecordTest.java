package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
  @TempDir private Path folder;

  @Test
  void recordIsReadAsWritten() {
    ProcessRecord record = new ProcessRecord(4711, Instant.parse("2026-01-01T12:00:00Z"), 8080);
    record.write(folder.resolve("server.properties"));

    assertThat(ProcessRecord.read(folder.resolve("server.properties"))).contains(record);
  }

  @Test
  void damagedRecordCountsAsNone() throws IOException {
    Files.writeString(folder.resolve("server.properties"), "pid=47");

    assertThat(ProcessRecord.read(folder.resolve("server.properties"))).isEmpty();
    assertThat(ProcessRecord.read(folder.resolve("missing.properties"))).isEmpty();
  }

  @Test
  void runningProcessIsFoundAgain() {
    assertThat(ProcessRecord.of(ProcessHandle.current(), 1).process())
        .contains(ProcessHandle.current());
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotMistaken() {
    ProcessRecord before =
        new ProcessRecord(ProcessHandle.current().pid(), Instant.parse("2020-01-01T00:00:00Z"), 1);

    assertThat(before.isAlive()).isFalse();
  }
}
