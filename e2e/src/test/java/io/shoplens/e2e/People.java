package io.shoplens.e2e;

import io.shoplens.access.Roles;
import io.shoplens.access.User;
import io.shoplens.access.Users;
import io.shoplens.platform.AccessFiles;
import io.shoplens.platform.TrinoAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** An analyst, a viewer and a category manager of the shared shop, who ask Trino themselves. */
record People(SharedShop shop, String category) {
  static final String ANALYST = "ann.lyst";
  static final String VIEWER = "vera";
  static final String MANAGER = "carl";
  static final String PASSWORD = "a password for tests";

  private static final Duration FOLLOWS = Duration.ofSeconds(30);

  /** Adds them to the users of a Trino that runs already, and waits until it knows them. */
  static People in(SharedShop shop) {
    String category =
        String.valueOf(
            shop.ask(
                    "SELECT category_l1 FROM shop.products WHERE category_l1 <> 'unknown'"
                        + " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
                .rows()
                .get(0)
                .get(0));
    Roles roles = Roles.load();
    Users users = Users.NONE;
    for (User user :
        List.of(
            User.of(ANALYST, "analyst", List.of()),
            User.of(VIEWER, "viewer", List.of()),
            User.of(MANAGER, "category-manager", List.of(category)))) {
      users = users.with(AccessFiles.withPassword(user, roles, PASSWORD));
    }
    shop.access().write(users);
    People people = new People(shop, category);
    people.awaitThat(MANAGER, true);
    return people;
  }

  /** Waits until somebody is let in, or no more. */
  void awaitThat(String user, boolean letIn) {
    long deadline = System.nanoTime() + FOLLOWS.toNanos();
    while (isLetIn(user) != letIn) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Trino has not followed the users file: " + user);
      }
    }
  }

  Answer ask(String user, String sql) {
    try (Connection connection = connect(user, PASSWORD)) {
      return Answer.to(sql, connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** What Trino says against a statement. */
  String refusal(String user, String sql) {
    return refusal(user, PASSWORD, sql);
  }

  String refusal(String user, String password, String sql) {
    try (Connection connection = connect(user, password);
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet result = statement.getResultSet()) {
          while (result.next()) {
            result.getObject(1);
          }
        }
      }
      return "nothing";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private boolean isLetIn(String user) {
    return refusal(user, "SELECT count(*) FROM summary.as_of").equals("nothing");
  }

  private Connection connect(String user, String password) throws SQLException {
    TrinoAddress trino = shop.trino();
    return trino.connect("e2e", user, password);
  }
}
