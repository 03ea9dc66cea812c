package io.shoplens.cli;

import io.shoplens.platform.SupersetAddress;
import java.util.List;

/** What people need to open the dashboards. */
final class SupersetAccess {
  private SupersetAccess() {}

  static List<String> lines(SupersetAddress superset) {
    return List.of(
        "  dashboards   " + superset.url(),
        "  user         " + superset.user() + ", password in " + superset.passwordFile());
  }
}
