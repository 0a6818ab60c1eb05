/** Detectors beside one another on the same input: our own and the formulas of peers, as published. */
@NullMarked
package io.groundswell.backtest;

import org.jspecify.annotations.NullMarked;
