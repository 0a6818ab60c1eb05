/** What every step is made of: the names of stores, keys and targets of blocks, how far sources and slides are, the hook before a commit. */
@NullMarked
package io.groundswell.stream.step;

import org.jspecify.annotations.NullMarked;
