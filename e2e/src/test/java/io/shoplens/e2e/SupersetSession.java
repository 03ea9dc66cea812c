package io.shoplens.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Somebody who is logged in to Superset's REST interface. */
final class SupersetSession {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String url;
  private final String token;
  private final String csrf;

  private SupersetSession(String url, String user, String password) {
    this.url = url;
    Map<String, String> credentials =
        Map.of("username", user, "password", password, "provider", "db");
    this.token =
        send(HttpRequest.newBuilder().POST(body(credentials)), "/api/v1/security/login")
            .path("access_token")
            .asText();
    this.csrf = get("/api/v1/security/csrf_token/").path("result").asText();
  }

  static SupersetSession logIn(String url, String user, String password) {
    return new SupersetSession(url, user, password);
  }

  JsonNode get(String path) {
    return send(authorized(), path);
  }

  JsonNode post(String path, Object content) {
    return send(authorized().header("X-CSRFToken", csrf).POST(body(content)), path);
  }

  /** A page as somebody sees it who is not logged in. */
  static HttpResponse<String> page(String url) {
    return receive(HttpClient.newHttpClient(), HttpRequest.newBuilder(URI.create(url)).build());
  }

  private HttpRequest.Builder authorized() {
    return HttpRequest.newBuilder().header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder request, String path) {
    HttpRequest whole =
        request
            .uri(URI.create(url + path))
            .header("Content-Type", "application/json")
            .header("Referer", url)
            .build();
    HttpResponse<String> response = receive(client, whole);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> receive(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static HttpRequest.BodyPublisher body(Object content) {
    try {
      return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
