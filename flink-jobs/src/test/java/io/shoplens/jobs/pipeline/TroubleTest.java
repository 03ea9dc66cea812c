package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.StageProgress;
import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong outside of the program is told in one sentence, and readers see nothing of it.
 */
class TroubleTest {
  @TempDir Path folder;

  @Test
  void aCatalogThatDoesNotAnswerIsNamed() throws IOException {
    Path input = input();
    try (TestShop shop = new TestShop(folder)) {
      Map<String, String> properties = new HashMap<>(shop.settings().properties());
      properties.put("uri", "jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1");

      ShoplensException failure =
          failureOf(new CatalogSettings(properties), folder.resolve("staging"), input);

      assertThat(failure.kind()).isEqualTo(ShoplensException.Kind.EXTERNAL);
      assertThat(failure).hasMessageContaining("127.0.0.1:1").hasMessageContaining("check that");
    }
  }

  @Test
  void aStagingFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path input = input();
    Path file = Files.createFile(folder.resolve("in-the-way"));
    try (TestShop shop = new TestShop(folder)) {
      ShoplensException failure = failureOf(shop.settings(), file.resolve("staging"), input);

      assertThat(failure.kind()).isEqualTo(ShoplensException.Kind.EXTERNAL);
      assertThat(failure).hasMessageContaining("in-the-way").hasMessageContaining("run again");
      assertThat(shop.rows("shop.events")).isEmpty();
    }
  }

  @Test
  void aWarehouseThatCannotBeWrittenOrReadIsNamed() throws IOException {
    Path input = input();
    try (TestShop shop = new TestShop(folder)) {
      shop.run(SmallShop.write(folder.resolve("before.csv"), new SmallShop(31).day(0, 2)));
      List<String> before = shop.rows("shop.events");
      Path data = Path.of(URI.create(shop.table("shop.events").location() + "/data"));
      Path away = Files.move(data, folder.resolve("away"));

      ShoplensException unreadable = failureOf(shop.settings(), folder.resolve("staging"), input);
      Files.createFile(data);
      ShoplensException unwritable = failureOf(shop.settings(), folder.resolve("staging"), input);
      Files.delete(data);
      Files.move(away, data);

      assertThat(unreadable.kind()).isEqualTo(ShoplensException.Kind.EXTERNAL);
      assertThat(unreadable).hasMessageContaining("shop.events");
      assertThat(unwritable.kind()).isEqualTo(ShoplensException.Kind.EXTERNAL);
      assertThat(shop.rows("shop.events")).isEqualTo(before);
    }
  }

  private Path input() throws IOException {
    return SmallShop.write(folder.resolve("input.csv"), new SmallShop(30).day(1, 2));
  }

  private ShoplensException failureOf(CatalogSettings catalog, Path staging, Path input) {
    RunEnvironment environment =
        new RunEnvironment(
            catalog,
            new FlinkSettings(1, folder.resolve("flink")),
            staging.toUri().toString(),
            SessionSettings.DEFAULTS,
            "test",
            Clock.systemUTC(),
            StageProgress.SILENT);
    return catchThrowableOfType(
        ShoplensException.class, () -> new ShopPipeline(environment).run(TestShop.request(input)));
  }
}
