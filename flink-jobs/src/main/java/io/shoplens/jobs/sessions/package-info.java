/**
 * Sessions: one user's events with one source session id, cut where more than half an hour passes.
 * The rule is one pure class; a batch driver and a streaming driver feed it.
 */
@NullMarked
package io.shoplens.jobs.sessions;

import org.jspecify.annotations.NullMarked;
