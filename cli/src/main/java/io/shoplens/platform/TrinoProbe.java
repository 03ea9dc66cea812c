package io.shoplens.platform;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Asks a Trino server whether it is of use yet. */
final class TrinoProbe {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** Its rows come from a worker, so it fails until the server has found itself as one. */
  private static final String NEEDS_A_WORKER = "SELECT * FROM TABLE(sequence(0, 1))";

  private final TrinoAddress address;
  private final HttpClient client;

  TrinoProbe(TrinoAddress address) {
    this.address = address;
    this.client =
        HttpClient.newBuilder().sslContext(TrinoCertificate.trust(address.certificate())).build();
  }

  /** The server binds its port long before it has loaded its catalogs, so it is asked. */
  boolean isUp() {
    HttpRequest request =
        HttpRequest.newBuilder(address.uri().resolve("/v1/info")).timeout(LIMIT).build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 && response.body().contains("\"starting\":false");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean runsQueries() {
    if (!isUp()) {
      return false;
    }
    try (Connection connection = address.connect("probe");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(NEEDS_A_WORKER)) {
      return result.next();
    } catch (SQLException e) {
      return false;
    }
  }
}
