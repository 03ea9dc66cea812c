package io.shoplens.jobs.predictions;

import io.shoplens.jobs.staging.Slice;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;

/**
 * What one task read: the events by bucket of users, and what each day holds.
 *
 * @param days by days since 1970-01-01
 */
record EventsByUser(List<Slice> slices, TreeMap<Integer, DaySpan> days) implements Serializable {}
