package io.shoplens.jobs.staging;

import java.io.Serializable;

/**
 * A finished slice file.
 *
 * @param partition the bucket or day all its records belong to
 * @param writer the task that wrote it: event slices need that task's dictionaries to be read
 */
public record Slice(String path, int partition, int writer, long records) implements Serializable {}
