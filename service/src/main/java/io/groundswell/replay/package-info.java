/** The real pipeline over an embedded broker, from files to results. */
@NullMarked
package io.groundswell.replay;

import org.jspecify.annotations.NullMarked;
