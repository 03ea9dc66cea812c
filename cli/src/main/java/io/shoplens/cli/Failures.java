package io.shoplens.cli;

import io.shoplens.platform.FileTrouble;
import io.shoplens.schema.ShoplensException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever a command throws into one sentence; stack traces go to the log. */
final class Failures implements IExecutionExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    console.out().flush();
    LoggerFactory.getLogger(Failures.class).error("{} failed", parsed.originalArgs(), failure);
    console.say("shoplens: " + sentence(failure));
    return commandLine.getCommandSpec().exitCodeOnExecutionException();
  }

  private String sentence(Exception failure) {
    if (FileTrouble.isDiskFull(failure)) {
      return "The disk is full; make room (the home folder is "
          + console.home().root()
          + ") and run the command again: what was written before is unharmed.";
    }
    ShoplensException known = firstKnown(failure);
    if (known != null) {
      return known.sentence();
    }
    return "Something unexpected happened ("
        + failure
        + "); the stack trace is in "
        + console.home().logs().resolve("shoplens.log")
        + ", please report it.";
  }

  /** Flink wraps what a task throws, so the causes are searched too. */
  private static @Nullable ShoplensException firstKnown(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ShoplensException known) {
        return known;
      }
    }
    return null;
  }
}
