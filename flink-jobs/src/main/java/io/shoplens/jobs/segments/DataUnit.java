package io.shoplens.jobs.segments;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data files that a task reads together.
 *
 * @param day all their rows are of, in days since the epoch; null if the table has no days
 * @param files of customers or sessions
 * @param beside of the table that tells more about the same rows
 */
record DataUnit(@Nullable Integer day, List<String> files, List<String> beside)
    implements Serializable {}
