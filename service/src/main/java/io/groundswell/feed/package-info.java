/** Posts from files, and from a seeded generator, into the topic. */
@NullMarked
package io.groundswell.feed;

import org.jspecify.annotations.NullMarked;
