/** Whole tables against brute force, hand-made cases and the contract. */
@NullMarked
package io.shoplens.jobs.summaries;

import org.jspecify.annotations.NullMarked;
