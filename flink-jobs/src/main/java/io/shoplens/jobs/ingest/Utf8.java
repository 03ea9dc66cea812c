package io.shoplens.jobs.ingest;

/** Whether bytes are well-formed UTF-8: no overlong forms, no surrogates, nothing cut. */
final class Utf8 {
  private Utf8() {}

  static boolean isValid(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int lead = bytes[at++];
      if (lead >= 0) {
        continue;
      }
      lead &= 0xFF;
      int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
      if (lead < 0xC2 || lead > 0xF4 || at + more > to || !firstFits(lead, bytes[at] & 0xFF)) {
        return false;
      }
      for (int i = 1; i < more; i++) {
        if ((bytes[at + i] & 0xC0) != 0x80) {
          return false;
        }
      }
      at += more;
    }
    return true;
  }

  /** The second byte's range depends on the lead byte (Unicode, table 3-7). */
  private static boolean firstFits(int lead, int second) {
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
  }
}
