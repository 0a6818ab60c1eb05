/** A load of posts: seeded, streaming, with the figures of a real corpus. */
@NullMarked
package io.groundswell.bench.load;

import org.jspecify.annotations.NullMarked;
