package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The Python program that moves dashboards between files and Superset. */
record DashboardTool(PythonEnvironment python, SupersetEnvironment settings) {
  /** Runs it to its end, with its words passed on, and returns its exit status. */
  int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> command =
        new ArrayList<>(List.of(python.python().toString(), "-m", "shoplens_superset"));
    command.addAll(arguments);
    try {
      Process process = settings.process(command).start();
      Thread complaints = new Thread(() -> pass(process.getErrorStream(), err), "complaints");
      complaints.start();
      pass(process.getInputStream(), out);
      complaints.join();
      return process.waitFor();
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot run " + python.python() + ": " + FileTrouble.reason(e) + ".",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Interrupted while working on dashboards.", e);
    }
  }

  private static void pass(InputStream from, PrintStream to) {
    try (from) {
      from.transferTo(to);
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
