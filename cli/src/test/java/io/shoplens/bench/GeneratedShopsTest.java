package io.shoplens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.platform.PlatformHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedShopsTest {
  @TempDir private Path folder;

  @Test
  void aShopHasAboutTheEventsAskedFor() {
    BenchInput input = shops().obtain(20_000);
    assertThat(input.lines()).isBetween(15_000L, 25_000L);
    assertThat(BenchInput.of(input.file()).lines()).isEqualTo(input.lines());
  }

  @Test
  void aShopIsGeneratedOnceUntilForgotten() throws IOException {
    BenchInput first = shops().obtain(5_000);
    FileTime time = Files.getLastModifiedTime(first.file());
    assertThat(shops().obtain(5_000)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first.file())).isEqualTo(time);
    shops().forget(5_000);
    assertThat(first.file()).doesNotExist();
  }

  private GeneratedShops shops() {
    return new GeneratedShops(BenchFolder.of(new PlatformHome(folder), "shops"), sentence -> {});
  }
}
