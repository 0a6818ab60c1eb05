/** The posts that may still be repeated, edited or removed, as a store and memory hold them. */
@NullMarked
package io.groundswell.stream.seen;

import org.jspecify.annotations.NullMarked;
