package io.shoplens.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks a Superset whether people could work with it. */
final class SupersetProbe {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The first is well as soon as the process runs, the second only with packages that fit. */
  private static final List<String> PAGES = List.of("/health", "/login/");

  private final HttpClient client = HttpClient.newHttpClient();

  boolean answers(ProcessRecord record) {
    return PAGES.stream().allMatch(page -> isWell(SupersetAddress.url(record.port()) + page));
  }

  private boolean isWell(String page) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(page)).timeout(LIMIT).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
