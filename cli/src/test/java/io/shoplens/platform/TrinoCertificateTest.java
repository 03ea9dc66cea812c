package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrinoCertificateTest {
  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  @TempDir private Path folder;
  private PlatformHome home = new PlatformHome(Path.of("."));

  @BeforeEach
  void createHome() {
    home = new PlatformHome(folder.resolve("a home"));
    home.create();
    TrinoCertificate.ensure(home);
  }

  @Test
  void certificateIsForThisMachineAlone() throws Exception {
    try (InputStream pem = Files.newInputStream(TrinoCertificate.file(home))) {
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);

      assertThat(certificate.getSubjectAlternativeNames())
          .isNotNull()
          .containsExactly(List.of(DNS, "localhost"), List.of(ADDRESS, "127.0.0.1"));
    }
  }

  @Test
  void keyIsMadeOnceAndForItsOwnerOnly() throws Exception {
    byte[] key = Files.readAllBytes(TrinoCertificate.keyStore(home));

    TrinoCertificate.ensure(home);

    assertThat(TrinoCertificate.keyStore(home)).hasBinaryContent(key);
    assertThat(Files.getPosixFilePermissions(TrinoCertificate.keyStore(home)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void damagedCertificateIsASentence() throws Exception {
    Path damaged = Files.writeString(folder.resolve("damaged.pem"), "no certificate");

    assertThatThrownBy(() -> TrinoCertificate.trust(damaged))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("delete it and start again");
  }
}
