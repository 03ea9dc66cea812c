package io.shoplens.jobs.ingest;

import java.util.List;

/** The layouts of event files that are understood, with their column names. */
public enum InputFormat {
  REES46(
      "rees46",
      "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session"),
  RETAILROCKET("retailrocket", "timestamp,visitorid,event,itemid,transactionid");

  private final String text;
  private final String header;

  InputFormat(String text, String header) {
    this.text = text;
    this.header = header;
  }

  /** Its name on the command line. */
  public String text() {
    return text;
  }

  /** The column names as the first line of a file has them. */
  public String header() {
    return header;
  }

  public List<String> columns() {
    return List.of(header.split(","));
  }
}
