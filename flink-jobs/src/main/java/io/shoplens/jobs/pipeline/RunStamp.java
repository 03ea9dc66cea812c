package io.shoplens.jobs.pipeline;

import java.io.Serializable;

/** Which run made a row, and when. */
record RunStamp(String runId, long startedMicros) implements Serializable {}
