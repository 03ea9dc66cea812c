package io.shoplens.generator;

import io.shoplens.generator.output.CsvBytes;
import io.shoplens.generator.output.Workers;
import io.shoplens.generator.sessions.ShopWorld;
import io.shoplens.generator.truth.TruthFiles;
import io.shoplens.generator.users.ChunkPlan;
import io.shoplens.generator.users.VisitPlanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Plans all users, chunk by chunk, and writes their truth on the way. */
final class UserPlans {
  private static final int USERS_PER_CHUNK = 4_096;
  private static final int CHUNKS_PER_THREAD = 4;

  private UserPlans() {}

  static List<ChunkPlan> make(ShopWorld world, Workers workers, TruthFiles truth)
      throws IOException {
    List<ChunkPlan> chunks = new ArrayList<>();
    int users = world.population().users();
    int usersAtOnce = USERS_PER_CHUNK * CHUNKS_PER_THREAD * workers.threads();
    for (long start = 0; start < users; start += usersAtOnce) {
      List<Callable<Planned>> tasks = new ArrayList<>();
      long end = Math.min(users, start + usersAtOnce);
      for (long first = start; first < end; first += USERS_PER_CHUNK) {
        int from = (int) first;
        int to = (int) Math.min(end, first + USERS_PER_CHUNK);
        tasks.add(() -> plan(world, from, to));
      }
      for (Planned planned : workers.all(tasks)) {
        truth.addUsers(planned.users());
        chunks.add(planned.plan());
      }
    }
    return chunks;
  }

  private static Planned plan(ShopWorld world, int from, int to) {
    CsvBytes rows = new CsvBytes(64 * (to - from));
    VisitPlanner planner =
        new VisitPlanner(
            world.seed(), world.population(), world.calendar(), world.options().activity());
    ChunkPlan plan =
        planner.plan(
            from,
            to,
            (user, latent, orders) -> TruthFiles.appendUser(rows, world, user, latent, orders));
    return new Planned(plan, rows);
  }

  private record Planned(ChunkPlan plan, CsvBytes users) {}
}
