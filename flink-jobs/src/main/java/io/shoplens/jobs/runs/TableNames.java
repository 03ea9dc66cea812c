package io.shoplens.jobs.runs;

/** Tables that jobs speak of by name, as the contract names them. */
public final class TableNames {
  public static final String EVENTS = "shop.events";
  public static final String SESSIONS = "shop.sessions";
  public static final String CUSTOMERS = "shop.customers";
  public static final String REJECTED_EVENTS = "shop.rejected_events";
  public static final String PRICE_REFERENCE = "shop.price_reference";
  public static final String SESSION_FACTS = "summary.session_facts";
  public static final String REVENUE_TARGETS = "summary.revenue_targets";
  public static final String SESSION_REPAIRS = "ops.session_repairs";
  public static final String INGESTED_FILES = "ops.ingested_files";
  public static final String JOB_RUNS = "ops.job_runs";
  public static final String QUALITY_RESULTS = "ops.quality_results";

  private TableNames() {}
}
