/** What a generated shop hides, to compare models with; no job may read it. */
@NullMarked
package io.shoplens.jobs.truth;

import org.jspecify.annotations.NullMarked;
