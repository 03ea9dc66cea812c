/**
 * From files to events: finds and recognises input files, cuts them into splits, and turns the
 * bytes of each line into an event or a reason for its rejection. Nothing here knows who runs it,
 * and no line becomes a String unless it is odd.
 */
@NullMarked
package io.shoplens.jobs.ingest;

import org.jspecify.annotations.NullMarked;
