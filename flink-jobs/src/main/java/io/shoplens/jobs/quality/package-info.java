/**
 * Checks a table against the expectations of its contract. What Iceberg's file statistics prove is
 * not read again; the rest is scanned by a few threads, by column and page, and keys are compared
 * as 64-bit hashes in small partitions that spill to disk, so that memory stays small whatever the
 * size of the table.
 */
@NullMarked
package io.shoplens.jobs.quality;

import org.jspecify.annotations.NullMarked;
