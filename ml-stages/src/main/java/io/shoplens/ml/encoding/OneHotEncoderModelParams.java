package io.shoplens.ml.encoding;

import io.shoplens.ml.stage.HasOutputCol;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringArrayParam;
import org.apache.flink.ml.param.StringParam;

/** What a trained encoder reads, adds, and does with what it does not know. */
public interface OneHotEncoderModelParams<T> extends HasOutputCol<T> {
  String ERROR = "error";
  String ZEROS = "zeros";
  String RARE = "rare";

  Param<String[]> INPUT_COLS =
      new StringArrayParam(
          "inputCols",
          "Columns of texts or whole numbers, in the order of their places in the vector.",
          new String[0],
          ParamValidators.notNull());

  Param<String> UNKNOWN =
      new StringParam(
          "unknown",
          "What becomes of null and of categories without a place of their own, where no place for"
              + " rare ones exists: error ends with a sentence, zeros leaves the column's places"
              + " empty, rare makes such a place for every column.",
          ERROR,
          ParamValidators.inArray(ERROR, ZEROS, RARE));

  default String[] getInputCols() {
    return get(INPUT_COLS);
  }

  default T setInputCols(String... value) {
    return set(INPUT_COLS, value);
  }

  default String getUnknown() {
    return get(UNKNOWN);
  }

  default T setUnknown(String value) {
    return set(UNKNOWN, value);
  }
}
