/**
 * What clusters of customers and of sessions are made of, and what they are called. Features,
 * profiles, names and marketing advice are computed from numbers in memory alone.
 */
@NullMarked
package io.shoplens.jobs.shoppers;

import org.jspecify.annotations.NullMarked;
