package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogConnectionTest {
  @TempDir private Path folder;

  @BeforeEach
  void createHome() {
    home().create();
  }

  @Test
  void embeddedCatalogIsSeenTheSameByIcebergAndTrino() {
    CatalogConnection catalog =
        CatalogConnection.embedded(home(), new ProcessRecord(1, Instant.EPOCH, 15432));
    String password = Secrets.password(home(), "postgres");

    assertThat(catalog.iceberg())
        .isEqualTo(
            Map.of(
                "type", "jdbc",
                "uri", "jdbc:postgresql://127.0.0.1:15432/postgres",
                "jdbc.user", "shoplens",
                "jdbc.password", password,
                "jdbc.schema-version", "V1",
                "warehouse", "file://" + folder + "/warehouse"));
    assertThat(catalog.trinoCatalogFile())
        .isEqualTo(
            """
            # The Iceberg catalog in PostgreSQL; schema version V1 is what makes views work.
            connector.name=iceberg
            iceberg.catalog.type=jdbc
            iceberg.jdbc-catalog.catalog-name=shoplens
            iceberg.jdbc-catalog.driver-class=org.postgresql.Driver
            iceberg.jdbc-catalog.schema-version=V1
            iceberg.jdbc-catalog.connection-url=jdbc:postgresql://127.0.0.1:15432/postgres
            iceberg.jdbc-catalog.connection-user=shoplens
            iceberg.jdbc-catalog.connection-password=PASSWORD
            iceberg.jdbc-catalog.default-warehouse-dir=file://HOME/warehouse
            fs.native-local.enabled=true
            local.location=/
            """
                .replace("PASSWORD", password)
                .replace("HOME", folder.toString()));
    assertThat(catalog.toString()).doesNotContain(password);
  }

  @Test
  void restCatalogNeedsOnlySettings() throws IOException {
    configure(
        """
        type=rest
        uri=http://catalog.example:8181
        warehouse=lake
        credential=id:secret
        trino.fs.native-s3.enabled=true
        """);

    CatalogConnection catalog = CatalogConnection.configured(home()).orElseThrow();

    assertThat(catalog.iceberg())
        .isEqualTo(
            Map.of(
                "type", "rest",
                "uri", "http://catalog.example:8181",
                "warehouse", "lake",
                "credential", "id:secret"));
    assertThat(catalog.trinoCatalogFile())
        .isEqualTo(
            """
            # An Iceberg REST catalog named in config/catalog.properties of the home folder.
            connector.name=iceberg
            iceberg.catalog.type=rest
            iceberg.rest-catalog.uri=http://catalog.example:8181
            iceberg.rest-catalog.warehouse=lake
            iceberg.rest-catalog.security=OAUTH2
            iceberg.rest-catalog.oauth2.credential=id:secret
            fs.native-s3.enabled=true
            """);
  }

  @Test
  void unknownCatalogTypeIsRefused() throws IOException {
    configure("type=hive\n");

    assertThatThrownBy(() -> CatalogConnection.configured(home()))
        .hasMessage(
            CatalogConnection.overrideFile(home())
                + " has type \"hive\"; use type=rest or type=jdbc.");
  }

  @Test
  void missingSettingIsNamed() throws IOException {
    configure("type=rest\n");

    assertThatThrownBy(() -> CatalogConnection.configured(home()).orElseThrow().trinoCatalogFile())
        .hasMessageStartingWith("The setting \"uri\" is missing");
  }

  private PlatformHome home() {
    return new PlatformHome(folder);
  }

  private void configure(String settings) throws IOException {
    Files.writeString(CatalogConnection.overrideFile(home()), settings);
  }
}
