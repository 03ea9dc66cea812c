/**
 * Products: what each product is called now, how often it was seen and bought, and how well it
 * sells. Counters are exact and leave bots out; attributes come from the latest event.
 */
@NullMarked
package io.shoplens.jobs.products;

import org.jspecify.annotations.NullMarked;
