/** The step that counts people by tag and closes slides, and the one that sends on what may matter (score). */
@NullMarked
package io.groundswell.stream.tally;

import org.jspecify.annotations.NullMarked;
