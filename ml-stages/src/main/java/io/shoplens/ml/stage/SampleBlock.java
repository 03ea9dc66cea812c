package io.shoplens.ml.stage;

/**
 * Some samples on their way to the task that trains: a key each, and their numbers column by
 * column, a label last if there is one.
 */
public record SampleBlock(int width, long[] keys, double[] numbers) {}
