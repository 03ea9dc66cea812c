@NullMarked
package io.shoplens.jobs.predictions;

import org.jspecify.annotations.NullMarked;
