/** The event as it travels through every job: one mutable flyweight and its packed form. */
@NullMarked
package io.shoplens.jobs.events;

import org.jspecify.annotations.NullMarked;
