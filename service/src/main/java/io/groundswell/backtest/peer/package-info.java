/** What others publish as a measure of a trend, each written from its own description. */
@NullMarked
package io.groundswell.backtest.peer;

import org.jspecify.annotations.NullMarked;
