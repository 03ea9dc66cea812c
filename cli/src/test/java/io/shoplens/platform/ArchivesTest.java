package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir private Path folder;

  @Test
  void wantedHardLinkToAnUnwantedFileHasItsContent() throws IOException {
    Path archive = folder.resolve("a.tar.gz");
    try (TarArchiveOutputStream tar = tar(archive)) {
      file(tar, "server/plugin/first/shared.jar", 0644, "shared");
      file(tar, "server/plugin/first/other.jar", 0644, "other");
      TarArchiveEntry link =
          new TarArchiveEntry("server/plugin/wanted/shared.jar", TarConstants.LF_LINK);
      link.setLinkName("server/plugin/first/shared.jar");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      file(tar, "server/plugin/wanted/run", 0755, "#!");
    }

    Archives.unpackGzip(
        archive, folder.resolve("out"), entry -> entry.startsWith("server/plugin/wanted/"));

    Path plugin = folder.resolve("out/server/plugin");
    assertThat(plugin.resolve("wanted/shared.jar")).hasContent("shared");
    assertThat(plugin.resolve("wanted/run")).isExecutable();
    assertThat(plugin.resolve("first/other.jar")).doesNotExist();
  }

  @Test
  void archiveCannotWriteOutsideItsFolder() throws IOException {
    Path archive = folder.resolve("a.tar.gz");
    try (TarArchiveOutputStream tar = tar(archive)) {
      file(tar, "../outside", 0644, "x");
    }

    assertThatThrownBy(() -> Archives.unpackGzip(archive, folder.resolve("out"), entry -> true))
        .hasMessageContaining("wants to write outside its folder");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  private static TarArchiveOutputStream tar(Path archive) throws IOException {
    OutputStream file = Files.newOutputStream(archive);
    return new TarArchiveOutputStream(new GZIPOutputStream(file));
  }

  private static void file(TarArchiveOutputStream tar, String name, int mode, String content)
      throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    entry.setMode(mode);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
