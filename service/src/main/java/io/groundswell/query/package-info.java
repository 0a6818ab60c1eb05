/** Answers from the stores and live tasks of this instance. */
@NullMarked
package io.groundswell.query;

import org.jspecify.annotations.NullMarked;
