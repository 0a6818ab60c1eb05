/** Who mentioned what when, what was to be expected, and which tags rise: ledgers of people, baselines, surprise, states, rankings. Pure: no Kafka, no clock, no I/O. */
@NullMarked
package io.groundswell.trend;

import org.jspecify.annotations.NullMarked;
