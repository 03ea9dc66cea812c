package io.shoplens.ml.forest;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;

/** Grows one tree, node by node, until its leaves are pure, small or deep enough. */
final class TreeGrower {
  private final byte[][] bins;
  private final ForestShape shape;
  private final SplittableRandom random;
  private final long[] drawn;
  private final long[] aside;
  private final Histogram histogram;
  private final int[] features;
  private final double[] gains;
  private final IntArrayList questions = new IntArrayList();
  private final IntArrayList next = new IntArrayList();
  private final Deque<Node> open = new ArrayDeque<>();

  /**
   * @param drawn the tree's samples, see {@link Draw}, which are put in another order
   */
  TreeGrower(byte[][] bins, ForestShape shape, SplittableRandom random, long[] drawn) {
    this.bins = bins;
    this.shape = shape;
    this.random = random;
    this.drawn = drawn;
    this.aside = new long[drawn.length];
    this.histogram = new Histogram(shape.minLeaf());
    this.features = new int[bins.length];
    this.gains = new double[bins.length];
    Arrays.setAll(features, i -> i);
  }

  /** A range of the drawn samples that has no split yet. */
  private record Node(int at, int start, int end, int depth, long counts) {}

  Tree grow() {
    long total = 0;
    for (long one : drawn) {
      total += Draw.counts(one);
    }
    addNode();
    open.push(new Node(0, 0, drawn.length, 0, total));
    while (!open.isEmpty()) {
      grow(open.pop());
    }
    return new Tree(questions.toIntArray(), next.toIntArray());
  }

  /** How much each feature has made samples less mixed, all together 1 or nothing at all. */
  double[] shares() {
    double sum = Arrays.stream(gains).sum();
    return sum == 0 ? gains : Arrays.stream(gains).map(gain -> gain / sum).toArray();
  }

  private void grow(Node node) {
    Split split = mayBeSplit(node) ? best(node) : Split.NONE;
    if (split.isNone()) {
      double chance = (double) Draw.positive(node.counts()) / Draw.all(node.counts());
      next.set(node.at(), Float.floatToIntBits((float) chance));
      return;
    }
    gains[split.feature()] += split.gain();
    int middle = part(node, split);
    int left = addNode();
    int right = addNode();
    questions.set(node.at(), Tree.question(split.feature(), split.bin()));
    next.set(node.at(), left);
    int deeper = node.depth() + 1;
    long others = node.counts() - split.left();
    open.push(new Node(right, middle, node.end(), deeper, others));
    open.push(new Node(left, node.start(), middle, deeper, split.left()));
  }

  private int addNode() {
    questions.add(Tree.LEAF);
    next.add(0);
    return next.size() - 1;
  }

  private boolean mayBeSplit(Node node) {
    int positive = Draw.positive(node.counts());
    int all = Draw.all(node.counts());
    return positive > 0
        && positive < all
        && all >= 2 * shape.minLeaf()
        && (shape.maxDepth() == 0 || node.depth() < shape.maxDepth());
  }

  /** Features that have one value only in this node do not count among those looked at. */
  private Split best(Node node) {
    Split best = Split.NONE;
    int looked = 0;
    for (int i = 0; i < features.length && looked < shape.featuresPerSplit(); i++) {
      int other = i + random.nextInt(features.length - i);
      int feature = features[other];
      features[other] = features[i];
      features[i] = feature;
      best =
          histogram.better(
              best, feature, bins[feature], drawn, node.start(), node.end(), node.counts());
      looked += histogram.wasMixed() ? 1 : 0;
    }
    return best;
  }

  /** Brings the samples of the left child before those of the right, both in their old order. */
  private int part(Node node, Split split) {
    byte[] column = bins[split.feature()];
    int left = node.start();
    int right = 0;
    for (int i = node.start(); i < node.end(); i++) {
      long one = drawn[i];
      // Both are written and one of them kept: no branch that the processor would guess wrongly.
      int beyond = (column[Draw.row(one)] & 0xFF) > split.bin() ? 1 : 0;
      aside[right] = one;
      drawn[left] = one;
      right += beyond;
      left += 1 - beyond;
    }
    System.arraycopy(aside, 0, drawn, left, right);
    return left;
  }
}
