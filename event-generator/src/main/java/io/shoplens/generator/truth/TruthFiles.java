package io.shoplens.generator.truth;

import io.shoplens.generator.calendar.Promotion;
import io.shoplens.generator.output.CsvBytes;
import io.shoplens.generator.output.OutputLayout;
import io.shoplens.generator.sessions.DayOutput;
import io.shoplens.generator.sessions.ShopWorld;
import io.shoplens.generator.users.LatentUser;
import io.shoplens.generator.users.PurchaseProcess;
import io.shoplens.generator.users.UserType;
import java.io.IOException;
import java.io.OutputStream;

/** The files beside the events that say what was planted. */
public final class TruthFiles {
  private static final String PROBABILITIES = "p0,p1,p2,p3,p4,p5,p6,p7,p8,p9,p10";

  private final ShopWorld world;
  private final OutputLayout layout;
  private final OutputStream users;
  private final OutputStream sessions;
  private final OutputStream rotated;
  private final OutputStream orders;
  private final OutputStream bots;
  private final OutputStream dirt;

  public TruthFiles(ShopWorld world, OutputLayout layout) throws IOException {
    this.world = world;
    this.layout = layout;
    users = open("users.csv", "user_id,type,arrival,lambda,p,nu,n_orders,alive,churn_day");
    sessions =
        open(
            "sessions.csv",
            "session,rotated_session,user_id,type,started_at,events,"
                + PROBABILITIES
                + ",purchased,note");
    rotated = open("rotated.csv", "session,user_id,type,started_at,events," + PROBABILITIES);
    orders = open("orders.csv", "user_id,t,z,product_id,value");
    bots = open("bots.csv", "user_id,session,events");
    dirt = open("dirt.csv", "line_no,kind,outcome,original");
    writePairs();
    writePromotions();
  }

  private OutputStream open(String name, String header) throws IOException {
    OutputStream out = layout.openTruth(name).out();
    out.write(CsvBytes.ascii(header + "\n"));
    return out;
  }

  /** Appends a user's hidden history. */
  public static void appendUser(
      CsvBytes out, ShopWorld world, int user, LatentUser latent, int orders) {
    out.append(world.population().userId(user)).append(',').append(latent.type().label());
    out.append(',').appendFraction(latent.arrival()).append(',');
    boolean loyal = latent.type() == UserType.LOYAL;
    PurchaseProcess purchases = latent.purchases();
    if (loyal) {
      out.appendMillionths(purchases.lambda()).append(',');
      out.appendMillionths(purchases.dropout()).append(',');
      out.appendMillionths(purchases.nu());
    } else {
      out.append(",,");
    }
    boolean alive = !loyal || purchases.alive();
    out.append(',').append(orders).append(',').append(alive ? '1' : '0').append(',');
    if (!alive) {
      out.appendFraction(purchases.churnTime());
    }
    out.append('\n');
  }

  public void addUsers(CsvBytes rows) throws IOException {
    rows.writeTo(users);
  }

  public void addDay(DayOutput day) throws IOException {
    day.sessions().writeTo(sessions);
    day.rotated().writeTo(rotated);
    day.orders().writeTo(orders);
    day.bots().writeTo(bots);
  }

  /** Writes the rows and forgets them. */
  public void addDirt(CsvBytes rows) throws IOException {
    rows.writeTo(dirt);
    rows.clear();
  }

  public void writeSummary(TruthAccumulator truth) throws IOException {
    Summary.write(world, truth, layout.openTruth("summary.json").out());
  }

  private void writePairs() throws IOException {
    CsvBytes rows = new CsvBytes(1_024);
    for (int pair = 0; pair < world.pairs().count(); pair++) {
      rows.append(world.catalogue().productId(world.pairs().phone(pair))).append(',');
      rows.append(world.catalogue().productId(world.pairs().headphone(pair))).append(',');
      rows.appendFraction(world.pairs().attach(pair)).append('\n');
    }
    rows.writeTo(open("pairs.csv", "a,b,attach"));
  }

  private void writePromotions() throws IOException {
    CsvBytes rows = new CsvBytes(1_024);
    for (int day : world.calendar().promotionDays()) {
      Promotion promotion = world.calendar().promotion(day).orElseThrow();
      rows.append(world.calendar().date(day).toString()).append(',');
      rows.appendFraction(promotion.traffic()).append(',');
      rows.appendFraction(promotion.discount()).append('\n');
    }
    rows.writeTo(open("promos.csv", "day,traffic,discount"));
  }
}
