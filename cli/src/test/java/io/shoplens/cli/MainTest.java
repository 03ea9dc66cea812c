package io.shoplens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.platform.PlatformHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyCommandHasHelpWithExamples() {
    Console console = new Console(home(), Map.of(), stream(out), stream(err));
    for (CommandLine command : ShoplensCommand.commandLine(console).getSubcommands().values()) {
      String name = command.getCommandName();
      if (!name.equals("help")) {
        out.reset();
        assertThat(run(name, "--help")).as(name).isZero();
        assertThat(text(out)).as(name).contains("Usage: shoplens " + name).contains("./shoplens");
      }
    }
  }

  @Test
  void noCommandIsWrongUse() {
    assertThat(run()).isEqualTo(2);
    assertThat(text(err)).startsWith("Say which command to run.");
  }

  @Test
  void unknownOptionIsWrongUse() {
    assertThat(run("up", "--fast")).isEqualTo(2);
    assertThat(text(err)).startsWith("Unknown option: '--fast'");
  }

  @Test
  void statusOfAnUntouchedHomeSaysThatAllIsDown() {
    assertThat(run("status")).isZero();
    assertThat(text(out))
        .isEqualTo(
            "home      "
                + folder.resolve("home")
                + "\npostgres  is down\ntrino     is down\nsuperset  is down\n");
    assertThat(folder.resolve("home/run")).doesNotExist();
  }

  @Test
  void downOfAnUntouchedHomeIsFine() {
    assertThat(run("down")).isZero();
    assertThat(text(out)).isEqualTo("Nothing was running.\n");
  }

  @Test
  void unwritableHomeIsOneSentence() throws IOException {
    Files.writeString(folder.resolve("home"), "a file where the folder should be");

    assertThat(run("up")).isEqualTo(1);
    assertThat(text(err))
        .isEqualTo(
            "shoplens: Cannot write to the home folder "
                + folder.resolve("home")
                + " (not a directory); make it writable or set SHOPLENS_HOME to"
                + " another folder.\n");
  }

  @Test
  void dashboardsWantsToKnowWhatToDo() {
    assertThat(run("dashboards")).isEqualTo(2);
    assertThat(text(err)).startsWith("Say import, export or check.");
  }

  @Test
  void helpOnADeedNeedsNoPython() {
    assertThat(run("dashboards", "import", "--help")).isZero();
    assertThat(text(out)).contains("--overwrite");
  }

  @Test
  void missingSqlFileIsOneSentence() {
    assertThat(run("sql", "--file", "nowhere.sql")).isEqualTo(1);
    assertThat(text(err))
        .isEqualTo(
            "shoplens: Cannot read the statements from nowhere.sql: no such file or folder.\n");
  }

  private int run(String... arguments) {
    return Main.run(
        List.of(arguments),
        Map.of("SHOPLENS_HOME", folder.resolve("home").toString()),
        stream(out),
        stream(err));
  }

  private PlatformHome home() {
    return new PlatformHome(folder.resolve("home"));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
