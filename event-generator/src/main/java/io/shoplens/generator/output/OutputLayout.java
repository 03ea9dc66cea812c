package io.shoplens.generator.output;

import io.shoplens.generator.GeneratorException;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the files go, and the promise that all of them appear or none. */
public final class OutputLayout {
  private final Path events;
  private final Path folder;
  private final List<AtomicFile> files = new ArrayList<>();

  private OutputLayout(Path events, Path folder) {
    this.events = events;
    this.folder = folder;
  }

  /** Checks the output and makes its folders. */
  public static OutputLayout prepare(GeneratorOptions options, Path output) {
    String name = String.valueOf(output.getFileName());
    boolean named = name.endsWith(".csv") || name.endsWith(".csv.gz");
    boolean file = named && !Files.isDirectory(output);
    if (file && options.format() == OutputFormat.RETAILROCKET) {
      throw new GeneratorException(
          "The RetailRocket format consists of several files, so the output must be a folder, not "
              + output
              + ".");
    }
    Path absolute = output.toAbsolutePath();
    Path parent = absolute.getParent();
    Path folder = file && parent != null ? parent : absolute;
    Path events = file ? absolute : absolute.resolve("events.csv");
    if (Files.exists(events) && !options.overwrite()) {
      throw new GeneratorException(
          events + " exists already; choose another output or allow it to be overwritten.");
    }
    try {
      Files.createDirectories(folder.resolve("truth"));
    } catch (IOException e) {
      throw new GeneratorException(
          "The folder "
              + folder
              + " cannot be made or written to; choose another output ("
              + e
              + ").",
          e);
    }
    return new OutputLayout(events, folder);
  }

  public Path folder() {
    return folder;
  }

  public AtomicFile openEvents() throws IOException {
    return open(events);
  }

  public AtomicFile openData(String name) throws IOException {
    return open(folder.resolve(name));
  }

  public AtomicFile openTruth(String name) throws IOException {
    return open(folder.resolve("truth").resolve(name));
  }

  private AtomicFile open(Path path) throws IOException {
    AtomicFile file = new AtomicFile(path);
    files.add(file);
    return file;
  }

  /** Completes all files first; then they get their names, the events last. */
  public List<Path> publish() throws IOException {
    for (AtomicFile file : files) {
      file.complete();
    }
    List<Path> paths = new ArrayList<>();
    for (AtomicFile file : files) {
      if (!file.path().equals(events)) {
        file.publish();
        paths.add(file.path());
      }
    }
    for (AtomicFile file : files) {
      if (file.path().equals(events)) {
        file.publish();
        paths.add(0, file.path());
      }
    }
    return paths;
  }

  /** Leaves nothing behind but folders. */
  public void discard() {
    files.forEach(AtomicFile::discard);
  }
}
