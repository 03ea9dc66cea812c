package io.shoplens.jobs.ingest;

import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Finds the files behind what a person named: files, folders and globs. */
public final class InputFiles {
  private InputFiles() {}

  /**
   * All files, each once, in order of their absolute paths.
   *
   * @param paths files of any name, folders (searched for {@code *.csv} and {@code *.csv.gz}, but
   *     not in hidden or {@code truth} folders) or globs
   */
  public static List<InputFile> resolve(List<String> paths) {
    if (paths.isEmpty()) {
      throw user("No input was given: name at least one file or folder with --input.");
    }
    Set<Path> found = new TreeSet<>();
    for (String path : paths) {
      found.addAll(resolve(path));
    }
    return found.stream().map(InputFiles::describe).toList();
  }

  private static Set<Path> resolve(String text) {
    Path path = toPath(text);
    if (path != null && Files.isDirectory(path)) {
      return inFolder(path);
    }
    if (path != null && Files.exists(path)) {
      return Set.of(path);
    }
    if (isGlob(text)) {
      return matching(text);
    }
    throw user("The input %s does not exist: check the path.".formatted(text));
  }

  private static @Nullable Path toPath(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      if (isGlob(text)) {
        return null;
      }
      throw user("The input %s is no valid path.".formatted(text));
    }
  }

  private static boolean isGlob(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private static Set<Path> inFolder(Path folder) {
    Set<Path> found = new TreeSet<>();
    walk(
        folder,
        file -> {
          if (isCsv(file)) {
            found.add(file);
          }
        });
    if (found.isEmpty()) {
      throw user(
          "The folder %s holds no *.csv or *.csv.gz file: name another folder, or the files themselves."
              .formatted(folder));
    }
    return found;
  }

  private static Set<Path> matching(String glob) {
    String pattern = Path.of("").toAbsolutePath().resolve(glob).normalize().toString();
    int wild = 0;
    while ("*?[{".indexOf(pattern.charAt(wild)) < 0) {
      wild++;
    }
    Path folder = Path.of(pattern.substring(0, pattern.lastIndexOf('/', wild) + 1));
    Set<Path> found = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      PathMatcher matcher = matcher(folder, pattern);
      walk(
          folder,
          file -> {
            if (matcher.matches(file)) {
              found.add(file);
            }
          });
    }
    if (found.isEmpty()) {
      throw user("No file matches the input %s: check the pattern.".formatted(glob));
    }
    return found;
  }

  private static PathMatcher matcher(Path folder, String pattern) {
    try {
      return folder.getFileSystem().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      throw user(
          "The input %s is no valid pattern (%s): quote or correct it."
              .formatted(pattern, e.getDescription()));
    }
  }

  private static boolean isCsv(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".csv.gz");
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static void walk(Path root, Consumer<Path> files) {
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
              String name = name(folder);
              boolean skipped = name.startsWith(".") || name.equals("truth");
              return skipped && !folder.equals(root)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              if (!name(file).startsWith(".")) {
                files.accept(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw FileStreams.unreadable(root.toString(), e);
    }
  }

  private static InputFile describe(Path path) {
    if (!Files.isRegularFile(path)) {
      throw user("The input %s is no regular file: copy it to one first.".formatted(path));
    }
    if (!Files.isReadable(path)) {
      throw user(
          "The input file %s cannot be read: ask for the permission to read it.".formatted(path));
    }
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw empty(path.toString());
      }
      return new InputFile(path.toString(), size, Files.getLastModifiedTime(path).toMillis());
    } catch (IOException e) {
      throw FileStreams.unreadable(path.toString(), e);
    }
  }

  static ShoplensException empty(String path) {
    return user("The input file %s is empty: remove it or fetch it again.".formatted(path));
  }

  private static ShoplensException user(String sentence) {
    return new ShoplensException(Kind.USER, sentence);
  }
}
