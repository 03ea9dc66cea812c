package io.shoplens.cli;

import io.shoplens.platform.TrinoAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves dashboards between the files of the checkout and Superset. */
@Command(
    name = "dashboards",
    description = "Imports, exports and checks the dashboards that superset/assets describes.",
    mixinStandardHelpOptions = true,
    customSynopsis = "shoplens dashboards [-hV] import|export|check [OPTION...]",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens dashboards check",
      "  ./shoplens dashboards import --only executive",
      "  ./shoplens dashboards export",
      "",
      "`./shoplens up` imports by itself when the files have changed. What is edited in Superset",
      "comes back into the files by export, to be reviewed and committed."
    })
final class DashboardsCommand implements Callable<Integer> {
  private static final String CHECK = "check";
  private static final String LIVE = "--live";
  private static final List<String> DEEDS = List.of("import", "export", CHECK);

  private final Console console;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "DEED",
      description = {
        "import: all files into Superset, or none if anything is wrong with them;",
        "  --only NAME... only these dashboards with what they need,",
        "  --overwrite also over what was edited in Superset since the last import.",
        "export: what was edited in Superset into the files;",
        "  --only NAME... only these dashboards,",
        "  --add SLUG... also dashboards that were made in Superset.",
        "check: problems in the files, one per line, with nothing started;",
        "  --live asks Trino too, --accept adds new objects to assets/uuids.txt."
      })
  private List<String> arguments = List.of();

  private DashboardsCommand(Console console) {
    this.console = console;
  }

  /** What follows the deed is for the tool, options as well. */
  static CommandLine commandLine(Console console) {
    return new CommandLine(new DashboardsCommand(console)).setStopAtPositional(true);
  }

  @Override
  public Integer call() {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      spec.commandLine().usage(console.out());
      return 0;
    }
    if (arguments.isEmpty() || !DEEDS.contains(arguments.get(0))) {
      throw new ParameterException(spec.commandLine(), "Say import, export or check.");
    }
    List<String> all = new ArrayList<>(List.of("dashboards"));
    all.addAll(arguments);
    if (arguments.get(0).equals(CHECK) && !arguments.contains(LIVE)) {
      return console.dashboards().runOnFiles(all, console.out(), console.err());
    }
    TrinoAddress trino = console.platform().startTrino();
    return console.dashboards().prepare().start(trino).run(all, console.out(), console.err());
  }
}
