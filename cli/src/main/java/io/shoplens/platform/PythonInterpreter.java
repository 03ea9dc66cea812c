package io.shoplens.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Python of the machine, with what it says of its version. */
record PythonInterpreter(Path program, String version) {
  /** The first that is of one of these versions, such as 3.11, or 3 for any. */
  static Optional<PythonInterpreter> find(List<String> versions) {
    return versions.stream().flatMap(PythonInterpreter::ofVersion).findFirst();
  }

  private static Stream<PythonInterpreter> ofVersion(String version) {
    return Stream.of("python" + version, "python3")
        .flatMap(program -> Executables.find(program).stream())
        .map(PythonInterpreter::ask)
        // Managers of versions put programs on the PATH that only say that they are not chosen.
        .filter(python -> python.version.startsWith("Python " + version + "."));
  }

  private static PythonInterpreter ask(Path program) {
    return new PythonInterpreter(
        program, Executables.run(List.of(program.toString(), "--version")).output());
  }
}
