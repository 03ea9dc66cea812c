package io.shoplens.platform;

import static java.util.Objects.requireNonNull;

import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a running Trino answers, and what a client needs to be let in as its administrator. */
public record TrinoAddress(int port, Path certificate, Path passwordFile) {
  /** The administrator, who may do everything. */
  public static final String USER = "shoplens";

  public TrinoAddress {
    requireNonNull(certificate, "certificate");
    requireNonNull(passwordFile, "passwordFile");
  }

  static TrinoAddress of(PlatformHome home, int port) {
    return new TrinoAddress(port, TrinoCertificate.file(home), TrinoPasswords.secret(home, USER));
  }

  public URI uri() {
    return URI.create("https://127.0.0.1:" + port);
  }

  /** What a JDBC client connects to; it is asked for user and password. */
  public String jdbcUrl() {
    try {
      String query = "SSL=true&SSLTrustStorePath=" + certificate;
      String path = "/" + CatalogSettings.NAME;
      return "jdbc:" + new URI("trino", null, "127.0.0.1", port, path, query, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Connects as the administrator. */
  public Connection connect(String source) throws SQLException {
    return connect(source, USER, password());
  }

  /** Connects as somebody. */
  public Connection connect(String source, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("source", source);
    return DriverManager.getConnection(jdbcUrl(), properties);
  }

  private String password() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read the password in " + passwordFile + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }
}
