package io.shoplens.generator.sessions;

/**
 * The session ids of one visit.
 *
 * @param rotation index of the first event under the second id, or more than there are events
 * @param note {@code shared} with another user, {@code reused} days later, or empty
 */
record SessionIds(long first, long second, int rotation, String note) {
  boolean rotates() {
    return rotation < Integer.MAX_VALUE;
  }

  long of(int event) {
    return event < rotation ? first : second;
  }
}
