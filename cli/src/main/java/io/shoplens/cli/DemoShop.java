package io.shoplens.cli;

import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.Preset;
import io.shoplens.platform.FileTrouble;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The generated shop that the demo shows. */
record DemoShop(Console console, Preset preset) {

  /** Made beside its place and renamed, so that a killed demo leaves no half shop. */
  Path obtain() {
    Path shop =
        console.home().root().resolve("demo").resolve(preset.name().toLowerCase(Locale.ROOT));
    if (Files.isDirectory(shop)) {
      console.say("Using the shop in " + shop);
      return shop;
    }
    Path draft = shop.resolveSibling(shop.getFileName() + ".incomplete");
    console.say("Generating a shop that ends yesterday");
    try {
      new TemporaryFolder(draft).clear();
      Files.createDirectories(draft);
      console.say(
          ShopGeneration.summary(
              ShopGeneration.run(console, endingYesterday(), draft.resolve("events")), shop));
      Files.move(draft, shop, StandardCopyOption.ATOMIC_MOVE);
      return shop;
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot write the shop to " + shop + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  private GeneratorOptions endingYesterday() {
    LocalDate yesterday = LocalDate.now(Clock.systemUTC()).minusDays(1);
    long days = ChronoUnit.DAYS.between(Preset.FIRST_DAY, preset.lastDay());
    return GeneratorOptions.preset(preset)
        .from(yesterday.minusDays(days))
        .to(yesterday)
        .overwrite(true)
        .build();
  }
}
