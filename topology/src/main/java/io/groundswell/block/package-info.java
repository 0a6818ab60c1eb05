/**
 * What one step says to the next, in bytes: blocks of mentions, candidates, campaign posts, contacts and sums, each with its writer and its
 * reader, and the numbers and dictionaries they are made of. Versioned: a block is also how its hearer keeps it. Pure: no Kafka, no
 * clock, no I/O.
 */
@NullMarked
package io.groundswell.block;

import org.jspecify.annotations.NullMarked;
