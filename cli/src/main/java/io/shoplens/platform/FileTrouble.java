package io.shoplens.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words why a file could not be read or written. */
public final class FileTrouble {
  private FileTrouble() {}

  public static String reason(IOException exception) {
    if (isDiskFull(exception)) {
      return "the disk is full";
    }
    if (exception instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (exception instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (exception instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    if (exception instanceof FileSystemException fileSystem && fileSystem.getReason() != null) {
      return fileSystem.getReason().toLowerCase(Locale.ROOT);
    }
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : message;
  }

  /** Whether any cause of the failure is a full disk or an exhausted quota. */
  public static boolean isDiskFull(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null
          && (message.contains("No space left on device")
              || message.contains("Disk quota exceeded"))) {
        return true;
      }
    }
    return false;
  }
}
