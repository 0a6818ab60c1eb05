/** How soon labelled bursts of tags are found in posts, and among how many tags that are none. */
@NullMarked
package io.groundswell.backtest.burst;

import org.jspecify.annotations.NullMarked;
