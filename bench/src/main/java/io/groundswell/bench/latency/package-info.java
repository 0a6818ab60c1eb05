/** How long a post takes to its ranking and a question to its answer, at a rate that does not wait for either. */
@NullMarked
package io.groundswell.bench.latency;

import org.jspecify.annotations.NullMarked;
