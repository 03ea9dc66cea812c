package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.staging.Slice;
import java.io.Serializable;
import java.util.List;

/**
 * All that one assembling task wrote: rows for the table files by day or bucket, and its share of
 * the sums.
 */
record AssembleResult(
    List<Slice> events,
    List<Slice> sessions,
    List<Slice> customers,
    List<Slice> sourceSessions,
    String sums)
    implements Serializable {}
