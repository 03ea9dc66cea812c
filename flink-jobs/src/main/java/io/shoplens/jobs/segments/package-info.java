/**
 * Types of customers and of sessions: reads their behaviour from published tables, learns clusters
 * as a Flink ML pipeline, names, describes and validates them, and writes what dashboards show.
 */
@NullMarked
package io.shoplens.jobs.segments;

import org.jspecify.annotations.NullMarked;
