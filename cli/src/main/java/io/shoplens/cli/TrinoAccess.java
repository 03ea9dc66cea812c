package io.shoplens.cli;

import io.shoplens.platform.TrinoAddress;
import java.util.List;

/** What people need to connect a client of their own to Trino. */
final class TrinoAccess {
  private TrinoAccess() {}

  static List<String> lines(TrinoAddress trino) {
    return List.of(
        "  JDBC         " + trino.jdbcUrl(),
        "  Trino CLI    --server "
            + trino.uri()
            + " --truststore-path '"
            + trino.certificate()
            + "'",
        "  user         " + TrinoAddress.USER + ", password in " + trino.passwordFile(),
        "  certificate  " + trino.certificate());
  }
}
