package io.shoplens.jobs.shoppers;

/**
 * What marketing can do for one type of customers or sessions.
 *
 * @param behaviour what they do
 * @param offer what to offer them
 * @param avoid what not to do
 * @param measure how to see whether it works
 */
public record Advice(String behaviour, String offer, String avoid, String measure) {

  /** All of it as one text. */
  public String text() {
    return "%s Offer: %s Avoid: %s Measure: %s".formatted(behaviour, offer, avoid, measure);
  }
}
