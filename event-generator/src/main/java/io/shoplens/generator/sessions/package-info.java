/** Visits turned into events, day by day and in time order. */
@NullMarked
package io.shoplens.generator.sessions;

import org.jspecify.annotations.NullMarked;
