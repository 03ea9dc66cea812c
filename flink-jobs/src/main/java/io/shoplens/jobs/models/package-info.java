/**
 * The seam between jobs that learn and the platform: what they may read, how their tables, models
 * and failures reach readers, and the registry of models.
 */
@NullMarked
package io.shoplens.jobs.models;

import org.jspecify.annotations.NullMarked;
