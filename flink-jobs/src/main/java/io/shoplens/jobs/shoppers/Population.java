package io.shoplens.jobs.shoppers;

import java.util.List;
import java.util.Locale;

/** Who is clustered, on what, and which names their clusters can have. */
public enum Population {
  CUSTOMERS,
  SESSIONS;

  /** As tables hold it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is clustered. */
  public FeatureSet features() {
    return switch (this) {
      case CUSTOMERS -> CustomerBehaviour.FEATURES;
      case SESSIONS -> SessionBehaviour.FEATURES;
    };
  }

  /**
   * What profiles describe, and names need: {@link #features} first, then others. Its columns begin
   * with theirs, so that values read for it serve both.
   */
  public FeatureSet described() {
    return switch (this) {
      case CUSTOMERS -> CustomerBehaviour.DESCRIBED;
      case SESSIONS -> SessionBehaviour.DESCRIBED;
    };
  }

  /** In the order of their rules. */
  public List<ShopperType> types() {
    return switch (this) {
      case CUSTOMERS -> CustomerTypes.IN_ORDER;
      case SESSIONS -> SessionTypes.IN_ORDER;
    };
  }

  List<Qualifier> qualifiers() {
    return switch (this) {
      case CUSTOMERS -> CustomerBehaviour.QUALIFIERS;
      case SESSIONS -> SessionBehaviour.QUALIFIERS;
    };
  }
}
