package io.shoplens.jobs.pipeline;

/** The tables the pipeline writes itself, as the contract names them. */
final class TableNames {
  static final String EVENTS = "shop.events";
  static final String SESSIONS = "shop.sessions";
  static final String CUSTOMERS = "shop.customers";
  static final String REJECTED_EVENTS = "shop.rejected_events";
  static final String PRICE_REFERENCE = "shop.price_reference";
  static final String SESSION_FACTS = "summary.session_facts";
  static final String SESSION_REPAIRS = "ops.session_repairs";
  static final String INGESTED_FILES = "ops.ingested_files";
  static final String JOB_RUNS = "ops.job_runs";
  static final String QUALITY_RESULTS = "ops.quality_results";

  private TableNames() {}
}
