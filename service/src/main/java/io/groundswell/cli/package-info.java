/** The command line. */
@NullMarked
package io.groundswell.cli;

import org.jspecify.annotations.NullMarked;
