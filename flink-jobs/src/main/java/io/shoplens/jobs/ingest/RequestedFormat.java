package io.shoplens.jobs.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** What {@code --format} asks for. */
public enum RequestedFormat {
  AUTO("auto"),
  REES46("rees46"),
  RETAILROCKET("retailrocket");

  private final String text;

  RequestedFormat(String text) {
    this.text = text;
  }

  /** The value on the command line. */
  public String text() {
    return text;
  }

  List<InputFormat> candidates() {
    return switch (this) {
      case AUTO -> List.of(InputFormat.REES46, InputFormat.RETAILROCKET);
      case REES46 -> List.of(InputFormat.REES46);
      case RETAILROCKET -> List.of(InputFormat.RETAILROCKET);
    };
  }

  String expectation() {
    return candidates().stream()
        .map(format -> "%s (%s)".formatted(format.header(), format.text()))
        .collect(Collectors.joining(" or "));
  }
}
