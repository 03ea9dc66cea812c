package io.shoplens.jobs.segments;

import java.io.Serializable;

/**
 * What one task knows of the members of clusters.
 *
 * @param sample staged file with its part of the sample
 * @param counts outliers first, then members of each cluster
 * @param firstSeen time of the first of them, in microseconds
 * @param lastSeen time of the last
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a list would be boxed.
record MembersPart(String sample, long[] counts, long firstSeen, long lastSeen)
    implements Serializable {}
