package io.shoplens.ml.forest;

/**
 * A question that divides a node's samples: is the feature's bin at most this?
 *
 * @param gain by how much the samples are less mixed after it, as a sum over samples
 * @param left counts of those for which it is so
 */
record Split(int feature, int bin, double gain, long left) {
  static final Split NONE = new Split(-1, 0, 0, 0);

  boolean isNone() {
    return feature < 0;
  }
}
