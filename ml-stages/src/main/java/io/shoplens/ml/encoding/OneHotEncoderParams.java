package io.shoplens.ml.encoding;

import org.apache.flink.ml.param.BooleanParam;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** Which categories get places of their own. */
public interface OneHotEncoderParams<T> extends OneHotEncoderModelParams<T> {
  Param<Integer> MAX_CATEGORIES =
      new IntParam(
          "maxCategories",
          "How many categories of a column, the most frequent, have places; others share one.",
          100,
          ParamValidators.gtEq(1));

  Param<Integer> MIN_SAMPLES =
      new IntParam(
          "minSamples",
          "How many samples a category must have for a place of its own.",
          1,
          ParamValidators.gtEq(1));

  Param<Boolean> LEAVE_OUT_MOST_FREQUENT =
      new BooleanParam(
          "leaveOutMostFrequent",
          "Whether a column's most frequent category has no place, as regressions want it.",
          false);

  default int getMaxCategories() {
    return get(MAX_CATEGORIES);
  }

  default T setMaxCategories(int value) {
    return set(MAX_CATEGORIES, value);
  }

  default int getMinSamples() {
    return get(MIN_SAMPLES);
  }

  default T setMinSamples(int value) {
    return set(MIN_SAMPLES, value);
  }

  default boolean getLeaveOutMostFrequent() {
    return get(LEAVE_OUT_MOST_FREQUENT);
  }

  default T setLeaveOutMostFrequent(boolean value) {
    return set(LEAVE_OUT_MOST_FREQUENT, value);
  }
}
