package io.shoplens.cli.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one result: its columns, its rows, its end. */
public interface ResultWriter {
  void begin(List<ResultColumn> columns);

  void row(List<@Nullable Object> values);

  void end();
}
