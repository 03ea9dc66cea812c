/**
 * Iceberg tables as jobs see them: opened by contract, written as files by tasks, and changed in
 * one commit by the driver that fails rather than overwrite what somebody else has just written.
 */
@NullMarked
package io.shoplens.jobs.tables;

import org.jspecify.annotations.NullMarked;
