package io.shoplens.jobs.models;

import java.io.Serializable;

/**
 * What a model was trained or tested on.
 *
 * @param fromMicros time of the first sample
 * @param toMicros time of the last sample
 */
public record Window(long fromMicros, long toMicros, long samples) implements Serializable {}
