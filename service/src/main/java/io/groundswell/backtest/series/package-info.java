/** The backtest over labelled series of volumes, in the format of the Numenta Anomaly Benchmark. */
@NullMarked
package io.groundswell.backtest.series;

import org.jspecify.annotations.NullMarked;
