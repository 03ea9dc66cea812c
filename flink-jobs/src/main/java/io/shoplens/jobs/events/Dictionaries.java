package io.shoplens.jobs.events;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;

/** The two dictionaries an {@link Event} refers to. */
public record Dictionaries(Dictionary categoryCodes, Dictionary brands) {

  public Dictionaries() {
    this(new Dictionary(), new Dictionary());
  }

  public static Dictionaries merge(Collection<Dictionaries> parts) {
    return new Dictionaries(
        Dictionary.merge(parts.stream().map(Dictionaries::categoryCodes).toList()),
        Dictionary.merge(parts.stream().map(Dictionaries::brands).toList()));
  }

  public void write(DataOutput out) throws IOException {
    categoryCodes.write(out);
    brands.write(out);
  }

  public static Dictionaries read(DataInput in) throws IOException {
    return new Dictionaries(Dictionary.read(in), Dictionary.read(in));
  }
}
