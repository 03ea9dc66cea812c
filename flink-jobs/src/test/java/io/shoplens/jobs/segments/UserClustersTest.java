package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.staging.StagedObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserClustersTest {
  @TempDir Path folder;

  @Test
  void usersOfAllFilesAreFoundAndOthersAreNot() {
    UserFiles files = new UserFiles(List.of(file(30, 10), file(20)), 3);

    UserClusters users = files.load();

    assertThat(users.cluster(20)).isEqualTo(1);
    assertThat(users.cluster(10)).isZero();
    assertThat(users.orders(30)).isEqualTo(3_000);
    assertThat(users.cluster(25)).isEqualTo(UserClusters.NONE);
    assertThat(users.orders(25)).isZero();
    assertThat(files.load()).isSameAs(users);
  }

  /** The user 10 is in cluster 0 and has 1,000 orders, and so on. */
  private String file(long... users) {
    return StagedObject.write(
        folder.toString(),
        "users",
        out -> {
          out.writeInt(users.length);
          for (long user : users) {
            UserClusters.write(out, user, (int) user / 10 - 1, (int) user * 100);
          }
        });
  }
}
