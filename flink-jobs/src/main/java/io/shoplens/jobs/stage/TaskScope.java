package io.shoplens.jobs.stage;

import java.util.function.LongConsumer;

/**
 * What a task may know of the job it runs in.
 *
 * @param index its number among the tasks, from 0
 * @param progress takes how many more records have been handled
 */
public record TaskScope(int index, LongConsumer progress) {}
