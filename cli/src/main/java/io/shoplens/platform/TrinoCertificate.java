package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The key pair of a home's Trino, made once, and its certificate for those who connect. */
final class TrinoCertificate {
  private static final String KEY = "trino";
  private static final String KEY_STORE_PASSWORD = "trino-keystore";
  private static final int LINE = 64;

  private TrinoCertificate() {}

  /** The certificate as PEM, which clients trust. */
  static Path file(PlatformHome home) {
    return home.trino().resolve("certificate.pem");
  }

  static Path keyStore(PlatformHome home) {
    return home.secrets().resolve("trino.p12");
  }

  static String keyStorePassword(PlatformHome home) {
    return Secrets.password(home, KEY_STORE_PASSWORD);
  }

  /** Makes what is missing; the certificate is written last, so a killed start repeats it. */
  static void ensure(PlatformHome home) {
    Path certificate = file(home);
    if (Files.exists(certificate) && Files.exists(keyStore(home))) {
      return;
    }
    try {
      Path draft = home.secrets().resolve("trino.p12.incomplete");
      Files.deleteIfExists(draft);
      Executables.Result made = Executables.run(keytool(home, draft));
      if (!made.succeeded()) {
        throw failure(home, LogTail.firstComplaint(made.output()), null);
      }
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      Files.move(draft, keyStore(home), StandardCopyOption.ATOMIC_MOVE);
      Path pem = certificate.resolveSibling(certificate.getFileName() + ".incomplete");
      Files.writeString(pem, certificate(home));
      Files.move(pem, certificate, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(home, FileTrouble.reason(e), e);
    } catch (GeneralSecurityException e) {
      throw failure(home, String.valueOf(e.getMessage()), e);
    }
  }

  /** A client that trusts this certificate and no other. */
  static SSLContext trust(Path certificate) {
    try (InputStream stream = Files.newInputStream(certificate)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(
          KEY, CertificateFactory.getInstance("X.509").generateCertificate(stream));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot read Trino's certificate "
              + certificate
              + " ("
              + e.getMessage()
              + "); delete it and start again, and another one is made.",
          e);
    }
  }

  /** The names are those by which a machine calls itself; others cannot reach the server. */
  private static List<String> keytool(PlatformHome home, Path keyStore) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        KEY,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=localhost, O=Shoplens",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        // A clock that is set back a little must not make the certificate one of the future.
        "-startdate",
        "-1d",
        "-validity",
        "3650",
        "-storetype",
        "PKCS12",
        "-keystore",
        keyStore.toString(),
        "-storepass:file",
        Secrets.passwordFile(home, KEY_STORE_PASSWORD).toString());
  }

  private static String certificate(PlatformHome home)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(keyStore(home))) {
      store.load(stream, keyStorePassword(home).toCharArray());
    }
    Base64.Encoder encoder = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN CERTIFICATE-----\n"
        + encoder.encodeToString(store.getCertificate(KEY).getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static ShoplensException failure(
      PlatformHome home, String reason, @Nullable Exception cause) {
    return new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        "Cannot make Trino's key pair in " + home.secrets() + ": " + reason + ".",
        cause);
  }
}
