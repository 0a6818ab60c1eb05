/** Ranks: how the tags of a scope stand from slide to slide, in which order, and why. Knows nothing of how they are counted. */
@NullMarked
package io.groundswell.trend.rank;

import org.jspecify.annotations.NullMarked;
