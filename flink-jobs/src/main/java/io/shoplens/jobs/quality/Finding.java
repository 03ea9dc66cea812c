package io.shoplens.jobs.quality;

/** What was seen of one expectation: how many violations, and in words what the data looks like. */
record Finding(long violations, String observed) {}
