package io.shoplens.ml.stage;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.WithParams;
import org.apache.flink.ml.util.ParamUtils;

/** Keeps the parameters of a stage, each at its default until it is set. */
abstract class StageParams<T> implements WithParams<T>, Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<Param<?>, Object> params = new HashMap<>();

  StageParams() {
    ParamUtils.initializeMapWithDefaultValues(params, this);
  }

  @Override
  public final Map<Param<?>, Object> getParamMap() {
    return params;
  }

  /** Sets those parameters of a model that it has in common with this stage. */
  final void share(WithParams<?> model) {
    Map<Param<?>, Object> shared = new HashMap<>(params);
    shared.keySet().retainAll(model.getParamMap().keySet());
    ParamUtils.updateExistingParams(model, shared);
  }
}
