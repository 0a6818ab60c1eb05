/** {@code groundswell bench growth}: how a post's cost, memory and state grow with what there is. */
@NullMarked
package io.groundswell.bench.growth;

import org.jspecify.annotations.NullMarked;
