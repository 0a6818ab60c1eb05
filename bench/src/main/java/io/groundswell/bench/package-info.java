/** {@code groundswell bench}: what a post costs, beside the peers. */
@NullMarked
package io.groundswell.bench;

import org.jspecify.annotations.NullMarked;
