/** What is seen of a tag in a scope, what was to be expected, and how much it surprises: what counting and ranking share. Pure: no Kafka, no clock, no I/O. */
@NullMarked
package io.groundswell.trend;

import org.jspecify.annotations.NullMarked;
