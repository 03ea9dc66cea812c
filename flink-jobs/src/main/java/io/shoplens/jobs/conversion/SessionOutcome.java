package io.shoplens.jobs.conversion;

/**
 * What became of a session, known when it is over.
 *
 * @param lastMicros the time of its last event
 * @param landmark the largest one reached, whose score is the one that counts
 * @param isBot models learn nothing from such a session
 */
public record SessionOutcome(
    long sessionId,
    long userId,
    long startedMicros,
    long lastMicros,
    Landmark landmark,
    boolean purchased,
    boolean isBot) {}
