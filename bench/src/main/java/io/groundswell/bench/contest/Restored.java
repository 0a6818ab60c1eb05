package io.groundswell.bench.contest;

import org.jspecify.annotations.Nullable;

/**
 * What a service read back that found nothing on its disk.
 *
 * @param seconds from the start of the service, in a JVM that has just started, until it ran and had nothing left to do
 * @param readSeconds those of them since the first record was read back; null if it ran before one was seen to be
 * @param bytes of the records read, without compression
 * @param changelogBytes on the topics they were read from, compressed as they lie there
 */
public record Restored(double seconds, @Nullable Double readSeconds, long bytes, long changelogBytes) {}
