/** Events as bytes in the files of the imitated data sets. */
@NullMarked
package io.shoplens.generator.output;

import org.jspecify.annotations.NullMarked;
