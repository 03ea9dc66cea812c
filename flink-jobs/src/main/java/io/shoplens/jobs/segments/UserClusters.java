package io.shoplens.jobs.segments;

import it.unimi.dsi.fastutil.Swapper;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The cluster and the orders of every customer outside bots, thirteen bytes each. */
final class UserClusters {
  /** Stands for users who are no customers, such as bots. */
  static final int NONE = Integer.MIN_VALUE;

  private final long[] users;
  private final byte[] clusters;
  private final int[] orders;

  private UserClusters(long[] users, byte[] clusters, int[] orders) {
    this.users = users;
    this.clusters = clusters;
    this.orders = orders;
  }

  /** The number of a user's cluster, {@link #NONE} if the user has none. */
  int cluster(long user) {
    int place = Arrays.binarySearch(users, user);
    return place < 0 ? NONE : clusters[place];
  }

  /** Orders of a user in all visits; 0 for users who are no customers. */
  int orders(long user) {
    int place = Arrays.binarySearch(users, user);
    return place < 0 ? 0 : orders[place];
  }

  static void write(DataOutput out, long user, int cluster, int orders) throws IOException {
    out.writeLong(user);
    out.writeByte(cluster);
    out.writeInt(orders);
  }

  /** Takes users in any order. */
  static final class Builder {
    private final long[] users;
    private final byte[] clusters;
    private final int[] orders;
    private int size;

    Builder(int size) {
      this.users = new long[size];
      this.clusters = new byte[size];
      this.orders = new int[size];
    }

    /** A number of users, and each of them. */
    void read(DataInput in) throws IOException {
      int end = size + in.readInt();
      for (; size < end; size++) {
        users[size] = in.readLong();
        clusters[size] = in.readByte();
        orders[size] = in.readInt();
      }
    }

    UserClusters finish() {
      if (size != users.length) {
        throw new IllegalStateException(size + " of " + users.length + " users were read");
      }
      it.unimi.dsi.fastutil.Arrays.quickSort(
          0, size, (one, other) -> Long.compare(users[one], users[other]), swapper());
      return new UserClusters(users, clusters, orders);
    }

    private Swapper swapper() {
      return (one, other) -> {
        long user = users[one];
        users[one] = users[other];
        users[other] = user;
        byte cluster = clusters[one];
        clusters[one] = clusters[other];
        clusters[other] = cluster;
        int order = orders[one];
        orders[one] = orders[other];
        orders[other] = order;
      };
    }
  }
}
