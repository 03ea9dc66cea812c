package io.shoplens.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Asks a Trino server whether it is of use yet. */
final class TrinoProbe {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** Its rows come from a worker, so it fails until the server has found itself as one. */
  private static final String NEEDS_A_WORKER = "SELECT * FROM TABLE(sequence(0, 1))";

  private TrinoProbe() {}

  /** The server binds its port long before it has loaded its catalogs, so it is asked. */
  static boolean isUp(ProcessRecord record) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + record.port() + "/v1/info"))
            .timeout(LIMIT)
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 && response.body().contains("\"starting\":false");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static boolean runsQueries(ProcessRecord record) {
    if (!isUp(record)) {
      return false;
    }
    String url = new TrinoAddress(record.port()).jdbcUrl() + "?user=shoplens&source=probe";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(NEEDS_A_WORKER)) {
      return result.next();
    } catch (SQLException e) {
      return false;
    }
  }
}
