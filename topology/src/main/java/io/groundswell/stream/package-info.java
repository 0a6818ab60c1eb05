/** The topology: processors, stores and internal records that carry posts to rankings. Knows Kafka Streams and the domain, not how it is run or asked. */
@NullMarked
package io.groundswell.stream;

import org.jspecify.annotations.NullMarked;
