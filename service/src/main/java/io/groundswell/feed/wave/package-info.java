/** A synthetic welcome wave, made from a seed: the example that demonstrations play. Nobody in it exists. */
@NullMarked
package io.groundswell.feed.wave;

import org.jspecify.annotations.NullMarked;
