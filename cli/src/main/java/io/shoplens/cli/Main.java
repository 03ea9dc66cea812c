package io.shoplens.cli;

import io.shoplens.platform.PlatformHome;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The entry point that the launcher starts. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int status = run(List.of(arguments), System.getenv(), out, err);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs one command as if it were typed, and returns its exit status. */
  public static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    PlatformHome home = PlatformHome.fromEnvironment(environment);
    // Read by log4j2.properties; must be set before the first logger is made.
    System.setProperty("shoplens.logs", home.logs().toString());
    Console console = new Console(home, environment, out, err);
    return ShoplensCommand.commandLine(console).execute(arguments.toArray(String[]::new));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
