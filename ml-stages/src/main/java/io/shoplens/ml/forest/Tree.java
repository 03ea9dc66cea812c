package io.shoplens.ml.forest;

import java.nio.ByteBuffer;

/**
 * A tree as two numbers per node: feature and bin of its question and the place of its first child,
 * behind which the second one stands; or, for a leaf, none and the chance.
 */
record Tree(int[] questions, int[] next) {
  static final int LEAF = -1;
  private static final int BIN_BITS = 8;
  private static final int BYTES_PER_NODE = 8;

  static int question(int feature, int bin) {
    return feature << BIN_BITS | bin;
  }

  static Tree unpack(byte[] packed) {
    ByteBuffer from = ByteBuffer.wrap(packed);
    int[] questions = new int[packed.length / BYTES_PER_NODE];
    int[] next = new int[questions.length];
    for (int node = 0; node < questions.length; node++) {
      questions[node] = from.getInt();
      next[node] = from.getInt();
    }
    return new Tree(questions, next);
  }

  byte[] pack() {
    ByteBuffer into = ByteBuffer.allocate(questions.length * BYTES_PER_NODE);
    for (int node = 0; node < questions.length; node++) {
      into.putInt(questions[node]).putInt(next[node]);
    }
    return into.array();
  }

  double chance(int[] bins) {
    int node = 0;
    while (questions[node] != LEAF) {
      int question = questions[node];
      int beyond = bins[question >>> BIN_BITS] > (question & 0xFF) ? 1 : 0;
      node = next[node] + beyond;
    }
    return Float.intBitsToFloat(next[node]);
  }

  /** The same for a sample whose bins lie in columns. */
  double chance(byte[][] bins, int row) {
    int node = 0;
    while (questions[node] != LEAF) {
      int question = questions[node];
      int bin = bins[question >>> BIN_BITS][row] & 0xFF;
      node = next[node] + (bin > (question & 0xFF) ? 1 : 0);
    }
    return Float.intBitsToFloat(next[node]);
  }
}
