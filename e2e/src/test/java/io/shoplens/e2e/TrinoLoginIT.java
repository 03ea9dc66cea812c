package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.access.Users;
import io.shoplens.platform.TrinoAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in to Trino, and in whose name they may ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedShop.Resolver.class)
class TrinoLoginIT {
  private static final String SUPERSET = "superset";

  private final SharedShop shop;
  private final People people;

  TrinoLoginIT(SharedShop shop) {
    this.shop = shop;
    this.people = People.in(shop);
  }

  @AfterAll
  void forgetThem() {
    shop.access().write(Users.NONE);
  }

  @Test
  void plainHttpGetsNoAnswerOfHttp() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shop.trino().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /v1/info HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();

      assertThat(answer(socket)).doesNotContain("200 OK").doesNotContain("nodeVersion");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shoplens", SUPERSET, "admin", "nobody", People.MANAGER, People.VIEWER})
  void wrongPasswordIsRefused(String user) {
    assertThat(people.refusal(user, "not the password", "SELECT 1"))
        .contains("Authentication failed");
  }

  @Test
  void viewersHaveNoPasswordForTrino() {
    assertThat(people.refusal(People.VIEWER, "SELECT 1")).contains("Authentication failed");
  }

  @Test
  void removedUserIsShutOutAtOnce() {
    Users users = shop.access().read();
    shop.access().write(users.without(People.ANALYST));
    people.awaitThat(People.ANALYST, false);

    shop.access().write(users);
    people.awaitThat(People.ANALYST, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {People.ANALYST, People.VIEWER, People.MANAGER, "admin"})
  void supersetAsksInTheNameOfPeople(String person) throws Exception {
    assertThat(askAs(SUPERSET, password(SUPERSET), person)).isEqualTo(person);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shoplens", "nobody"})
  void supersetAsksInNoOtherName(String person) throws Exception {
    assertThat(askAs(SUPERSET, password(SUPERSET), person))
        .contains("cannot impersonate user " + person);
  }

  @Test
  void supersetItselfSeesNoData() throws Exception {
    assertThat(people.refusal(SUPERSET, password(SUPERSET), "SELECT * FROM summary.as_of"))
        .contains("Access Denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {People.ANALYST, People.MANAGER})
  void nobodyElseAsksInAnotherName(String user) throws Exception {
    assertThat(askAs(user, People.PASSWORD, "shoplens")).contains("cannot impersonate");
    assertThat(askAs(user, People.PASSWORD, People.VIEWER)).contains("cannot impersonate");
  }

  /** In SQL Lab, Superset has logged in; whom it speaks for must not become somebody else. */
  @Test
  void personBehindSupersetDoesNotBecomeAnother() throws Exception {
    try (Connection connection = connect(SUPERSET, password(SUPERSET), People.MANAGER);
        Statement statement = connection.createStatement()) {
      String refusal = "";
      try {
        statement.execute("SET SESSION AUTHORIZATION \"" + People.ANALYST + "\"");
      } catch (SQLException e) {
        refusal = String.valueOf(e.getMessage());
      }
      assertThat(refusal).contains("cannot impersonate user " + People.ANALYST);
    }
  }

  /** What comes back before the server closes, or cuts, the connection. */
  private static String answer(Socket socket) throws IOException {
    try (InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (SocketException e) {
      return "";
    }
  }

  /** The name in which Trino answers, or why it does not. */
  private String askAs(String user, String password, String person) throws SQLException {
    try (Connection connection = connect(user, password, person)) {
      return String.valueOf(Answer.to("SELECT current_user", connection).rows().get(0).get(0));
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Connection connect(String user, String password, String person) throws SQLException {
    TrinoAddress trino = shop.trino();
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("sessionUser", person);
    return DriverManager.getConnection(trino.jdbcUrl(), properties);
  }

  private String password(String user) throws Exception {
    Path secrets = shop.access().home().secrets();
    return Files.readString(secrets.resolve("trino-" + user)).strip();
  }
}
