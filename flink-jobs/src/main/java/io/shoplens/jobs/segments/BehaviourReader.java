package io.shoplens.jobs.segments;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.Consumer;

/** Reads customers or sessions in blocks; tasks take it along. */
interface BehaviourReader extends Serializable {
  void read(DataUnit unit, Consumer<Behaviours> blocks) throws IOException;
}
