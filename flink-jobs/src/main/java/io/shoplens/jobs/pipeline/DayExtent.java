package io.shoplens.jobs.pipeline;

/** How much a day holds. */
public record DayExtent(long events, long newestMicros) {}
