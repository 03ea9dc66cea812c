package io.shoplens.jobs.predictions;

import java.io.Serializable;

/** A data file of {@code shop.events}. */
record StoredFile(String location, long bytes) implements Serializable {}
