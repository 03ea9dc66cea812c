package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopPipelineTest {
  @TempDir Path folder;

  @Test
  void theSameInputAgainChangesNoRow() throws IOException {
    Path input = folder.resolve("events.csv");
    Files.writeString(
        input,
        """
        event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session
        2019-10-01 00:00:00 UTC,view,1,10,electronics.smartphone,Apple,100.00,7,a
        2019-10-01 00:00:00 UTC,view,1,10,electronics.smartphone,apple,100.00,7,a
        2019-10-01 00:10:00 UTC,cart,1,10,electronics.smartphone,apple,100.00,7,a
        2019-10-01 23:50:00 UTC,view,2,11,,,5.00,8,b
        2019-10-02 00:10:00 UTC,purchase,2,11,,,5.00,8,b
        not a line
        """);
    try (TestShop shop = new TestShop(folder)) {
      RunReport first = shop.run(input);
      var events = shop.rows("shop.events");

      RunReport second = shop.run(input);

      assertThat(first.counts()).isEqualTo(new RunCounts(6, 4, 1, 1));
      assertThat(second.unchanged()).isTrue();
      assertThat(shop.rows("shop.events")).isEqualTo(events).hasSize(4);
      assertThat(shop.rows("shop.sessions")).hasSize(2);
    }
  }
}
