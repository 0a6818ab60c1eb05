/** Which tags a post carries, by the rule of its source, and under which canonical key they count. Pure: no Kafka, no clock, no I/O. */
@NullMarked
package io.groundswell.hashtag;

import org.jspecify.annotations.NullMarked;
