package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** A Superset that answers, into which dashboards can be imported. */
public final class RunningSuperset {
  private static final List<String> IMPORT = List.of("dashboards", "import");
  private static final String IMPORTED = "dashboards";
  private static final String ACCESS = "access";

  private final SupersetAddress address;
  private final SupersetFiles files;
  private final SupersetDatabase database;
  private final DashboardTool tool;
  private final Progress progress;

  RunningSuperset(
      SupersetAddress address,
      SupersetFiles files,
      SupersetDatabase database,
      DashboardTool tool,
      Progress progress) {
    this.address = address;
    this.files = files;
    this.database = database;
    this.tool = tool;
    this.progress = progress;
  }

  public SupersetAddress address() {
    return address;
  }

  /** Imports the checkout's dashboards, unless just these have been imported before. */
  public void importChanged(PrintStream out, PrintStream err) {
    if (database.done(IMPORTED).equals(Optional.of(files.dashboards()))) {
      return;
    }
    progress.say("Importing the dashboards");
    if (run(IMPORT, out, err) != 0) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "The dashboards could not be imported, for the reason above; Superset and SQL work, and"
              + " `./shoplens dashboards import` tries again.");
    }
  }

  /** Gives roles and users what the files say, unless that has been done before. */
  public void applyAccess(AccessFiles access, PrintStream out, PrintStream err) {
    String version = Fingerprint.of(List.of(files.access(), access.read().text()));
    if (database.done(ACCESS).equals(Optional.of(version))) {
      return;
    }
    progress.say("Giving roles and users their rights");
    if (tool.run(List.of(ACCESS, "apply"), out, err) != 0) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Superset does not know all roles and users, for the reason above; `./shoplens users"
              + " apply` tries again.");
    }
    database.note(ACCESS, version);
  }

  /** Runs the tool for dashboards and returns its exit status. */
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    // Files that are changed while they are imported count as not imported.
    String version = files.dashboards();
    int status = tool.run(arguments, out, err);
    if (status == 0 && arguments.equals(IMPORT)) {
      database.note(IMPORTED, version);
    }
    return status;
  }
}
