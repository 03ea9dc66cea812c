package io.shoplens.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A virtual environment of Python in the user's cache, with just the packages that its requirements
 * pin; other requirements make another environment.
 */
public record PythonEnvironment(Path folder) {
  /** Programs of an environment know its path, so it is made in place and marked when complete. */
  private static final String COMPLETE = "complete";

  /** The environment of that name and these lines for pip, made now if it is not there yet. */
  public static PythonEnvironment obtain(
      CacheFolder cache, String name, List<String> requirements, Progress progress) {
    return obtain(cache, PythonPackages.of(name, requirements), progress);
  }

  /** The environment with these packages, made now if it is not there yet. */
  static PythonEnvironment obtain(CacheFolder cache, PythonPackages packages, Progress progress) {
    PythonInterpreter python =
        PythonInterpreter.find(packages.interpreters()).orElseThrow(packages::withoutInterpreter);
    String key = "python-" + packages.name() + "-" + key(python.version(), packages.requirements());
    PythonEnvironment environment = new PythonEnvironment(cache.root().resolve(key));
    if (environment.isComplete()) {
      return environment;
    }
    Path lockFile = cache.root().resolve(key + ".lock");
    try (FolderLock lock = FolderLock.waitFor(lockFile, progress)) {
      if (!environment.isComplete()) {
        progress.say(
            "Installing "
                + packages.summary()
                + " from the Python package index into "
                + environment.folder);
        environment.make(python.program(), packages, progress);
      }
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot write to "
              + environment.folder
              + ": "
              + FileTrouble.reason(e)
              + "; make room or let XDG_CACHE_HOME name another folder, then try again.",
          e);
    }
    return environment;
  }

  /** The interpreter that sees the packages. */
  public Path python() {
    return program("python");
  }

  /** A program that one of the packages brought. */
  public Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private boolean isComplete() {
    return Files.exists(folder.resolve(COMPLETE));
  }

  private void make(Path systemPython, PythonPackages packages, Progress progress)
      throws IOException {
    CacheFolder.deleteTree(folder);
    Files.createDirectories(folder);
    List<String> venv = List.of(systemPython.toString(), "-m", "venv");
    check(PythonRun.of(plus(venv, "--without-pip", folder.toString())), "make");
    // A pip beside Python installs from outside; putting one into the environment takes seconds.
    List<String> pip =
        List.of(systemPython.toString(), "-m", "pip", "--python", python().toString());
    if (!PythonRun.of(plus(pip, "--version")).succeeded()) {
      check(PythonRun.of(plus(venv, "--clear", folder.toString())), "make");
      pip = List.of(python().toString(), "-m", "pip");
    }
    Path list = Files.write(folder.resolve("requirements.txt"), packages.requirements());
    List<String> install = plus(pip, "install", "--disable-pip-version-check", "--no-color");
    if (packages.complete()) {
      // Of many packages few modules are ever used; Python compiles those when it first loads them.
      install = plus(install, "--no-deps", "--no-compile");
    }
    PipProgress heard = new PipProgress(progress, packages.requirements().size());
    check(PythonRun.of(plus(install, "-r", list.toString()), heard::hear), "fill");
    Files.createFile(folder.resolve(COMPLETE));
  }

  private void check(Executables.Result result, String deed) {
    if (!result.succeeded()) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot "
              + deed
              + " the Python environment "
              + folder
              + " ("
              + LogTail.firstComplaint(result.output())
              + "); check that Python 3 has venv and pip (Debian: python3-venv) and reaches a"
              + " package index.");
    }
  }

  private static String key(String version, List<String> requirements) {
    CRC32C sum = new CRC32C();
    sum.update((version + "\n" + String.join("\n", requirements)).getBytes(UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  private static List<String> plus(List<String> command, String... arguments) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(List.of(arguments));
    return longer;
  }
}
