package io.shoplens.jobs.models;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A number that says how good a model is.
 *
 * @param low lower end of its 95 % interval, null if there is none
 * @param high upper end
 */
public record Figure(String name, double value, @Nullable Double low, @Nullable Double high)
    implements Serializable {

  public static Figure of(String name, double value) {
    return new Figure(name, value, null, null);
  }
}
