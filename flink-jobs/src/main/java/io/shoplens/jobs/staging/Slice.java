package io.shoplens.jobs.staging;

import java.io.Serializable;

/**
 * The records of one partition that one writer wrote, as blocks of a file it shares with the
 * writer's other partitions.
 *
 * @param partition the bucket or day all its records belong to
 * @param writer the task that wrote it: event slices need that task's dictionaries to be read
 * @param blocks where each block starts and how many bytes it has, one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // Slices are never compared; a list would be boxed.
public record Slice(String path, int partition, int writer, long records, long[] blocks)
    implements Serializable {}
