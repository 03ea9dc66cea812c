/** What all runs have in common: the tables they open, how they commit, the rows they leave. */
@NullMarked
package io.shoplens.jobs.runs;

import org.jspecify.annotations.NullMarked;
