package io.shoplens.ml.encoding;

import java.util.List;

/**
 * What an encoder has learned.
 *
 * @param codings of each column, in the order of their places in the vector
 * @param samples how many samples there were
 */
public record OneHotEncoderModelData(List<Coding> codings, long samples) {

  /** A name for each place of the vector, such as {@code brand=acme}. */
  public List<String> names() {
    return codings.stream().flatMap(coding -> coding.names().stream()).toList();
  }
}
