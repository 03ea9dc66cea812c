/** One row per customer: what a user did in all their sessions, computed while they pass by. */
@NullMarked
package io.shoplens.jobs.customers;

import org.jspecify.annotations.NullMarked;
