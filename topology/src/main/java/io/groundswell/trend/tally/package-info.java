/** Counts people: who mentioned which tag when, what is expected of it, and what of a slide may matter. Knows nothing of rankings. */
@NullMarked
package io.groundswell.trend.tally;

import org.jspecify.annotations.NullMarked;
