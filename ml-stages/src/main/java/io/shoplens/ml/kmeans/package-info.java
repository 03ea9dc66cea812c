/** Groups samples around k centres, chosen to make squared distances small. */
@NullMarked
package io.shoplens.ml.kmeans;

import org.jspecify.annotations.NullMarked;
