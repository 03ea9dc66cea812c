package io.shoplens.jobs.conversion;

/**
 * All that is known when a session starts.
 *
 * @param past what the user did before; it goes on changing, so it is read at once and never kept
 */
record SessionStart(long micros, UserActivity past) {}
