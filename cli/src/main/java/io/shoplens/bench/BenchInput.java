package io.shoplens.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file to read, about how many events were asked for and how many lines it has. */
record BenchInput(Path file, long events, long lines) {

  static BenchInput of(Path file) {
    try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
      long count = lines.count() - 1;
      return new BenchInput(file.toAbsolutePath(), count, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
