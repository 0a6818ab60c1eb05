/** Starts, watches and stops the streams. */
@NullMarked
package io.groundswell.runtime;

import org.jspecify.annotations.NullMarked;
