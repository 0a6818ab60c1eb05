/** A synthetic welcome wave, made from a seed, whose truth is known: what demonstrations play. Nobody in it exists. */
@NullMarked
package io.groundswell.feed.wave;

import org.jspecify.annotations.NullMarked;
