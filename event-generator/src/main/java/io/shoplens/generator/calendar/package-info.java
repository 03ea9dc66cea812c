/** What the date and the hour do to the shop: traffic, promotions and seasons. */
@NullMarked
package io.shoplens.generator.calendar;

import org.jspecify.annotations.NullMarked;
