package io.shoplens.jobs.conversion;

/**
 * A session at a landmark.
 *
 * @param reachedMicros the time of the landmark's last event, at the start that of the first
 * @param features in the order of {@link FeatureCatalogue#at}
 */
public record LandmarkReached(
    long sessionId,
    long userId,
    Landmark landmark,
    long startedMicros,
    long reachedMicros,
    double[] features) {}
