package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.platform.ProcessRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The real Superset of a home, started once for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupersetIT {
  private final TestPlatform shop = TestPlatform.create("superset");
  private final SmallCheckout checkout =
      SmallCheckout.in(shop.home().root().resolveSibling("checkout"));
  private String firstUp = "";

  @BeforeAll
  void start() {
    shop.useCheckout(checkout.folder());
    firstUp = shop.succeed("up");
  }

  @AfterAll
  void stop() {
    shop.close();
  }

  @Test
  void loginPageHasAContentSecurityPolicy() {
    HttpResponse<String> page = SupersetSession.page(url() + "/login/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self' 'strict-dynamic' 'nonce-")
        .doesNotContain("unsafe-eval");
  }

  @Test
  void administratorLogsInWithThePasswordThatWasPrinted() throws IOException {
    String password = Files.readString(shop.home().secrets().resolve("superset-admin")).strip();

    assertThat(firstUp).contains("  dashboards   " + url()).contains("  password     " + password);
    assertThat(session().get("/api/v1/me/").at("/result/username").asText()).isEqualTo("admin");
  }

  @Test
  void pluginsOfTheCheckoutAreListed() throws IOException {
    assertThat(session().get("/dynamic-plugins/api/read").path("result").isArray()).isTrue();
  }

  @Test
  void trinoIsAskedInTheNameOfWhoeverLooks() throws IOException {
    SupersetSession session = session();
    int database = session.get("/api/v1/database/").at("/result/0/id").asInt();

    JsonNode answer =
        session.post(
            "/api/v1/sqllab/execute/",
            Map.of(
                "database_id",
                database,
                "sql",
                "SELECT current_user AS person",
                "runAsync",
                false));

    assertThat(answer.at("/data/0/person").asText()).isEqualTo("admin");
  }

  @Test
  void itsTablesAreInThePlatformsPostgres() throws SQLException, IOException {
    int port = shop.platform().runningPostgres().orElseThrow().port();
    String password = Files.readString(shop.home().secrets().resolve("postgres")).strip();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/superset", "shoplens", password);
        Statement statement = connection.createStatement();
        ResultSet users = statement.executeQuery("SELECT count(*) FROM ab_user")) {
      assertThat(users.next()).isTrue();
      assertThat(users.getInt(1)).isPositive();
    }
  }

  @Test
  void supersetListensOnThisMachineOnly() throws IOException {
    assertThat(ListeningSockets.addresses(List.of(superset().port())))
        .isNotEmpty()
        .allMatch(ListeningSockets::loopback);
  }

  @Test
  void secondUpChangesNothing() {
    ProcessRecord before = superset();

    TestPlatform.Outcome second = shop.shoplens("up");

    assertThat(superset()).isEqualTo(before);
    assertThat(second.out()).contains("password in " + shop.home().secrets());
    assertThat(second.out()).doesNotContain("  password     ");
    assertThat(second.err()).matches("Ready in \\d+ s\\.\n");
  }

  @Test
  @Order(Integer.MAX_VALUE - 2)
  void changedAssetsAreImportedByTheNextUp() {
    checkout.changeAssets();

    assertThat(shop.shoplens("up").err()).contains("Importing the dashboards");
    assertThat(shop.shoplens("up").err()).doesNotContain("Importing the dashboards");
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void killedSupersetIsStartedAgainAtTheSameAddress() {
    ProcessRecord killed = superset();
    killed.process().orElseThrow().destroyForcibly();
    killed.process().ifPresent(process -> process.onExit().join());
    assertThat(shop.shoplens("status").out()).contains("superset  is down");

    shop.succeed("up");

    assertThat(superset().pid()).isNotEqualTo(killed.pid());
    assertThat(superset().port()).isEqualTo(killed.port());
    assertThat(SupersetSession.page(url() + "/health").body()).isEqualTo("OK");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void downLeavesNoProcess() {
    ProcessHandle server = superset().process().orElseThrow();
    List<ProcessHandle> processes = server.descendants().toList();

    assertThat(shop.shoplens("down").out()).isEqualTo("Stopped superset, trino, postgres\n");

    assertThat(processes).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
    assertThat(server.isAlive()).isFalse();
  }

  private ProcessRecord superset() {
    return shop.platform().runningSuperset().orElseThrow();
  }

  private String url() {
    return "http://127.0.0.1:" + superset().port();
  }

  private SupersetSession session() throws IOException {
    String password = Files.readString(shop.home().secrets().resolve("superset-admin")).strip();
    return SupersetSession.logIn(url(), "admin", password);
  }
}
