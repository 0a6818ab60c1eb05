package io.groundswell.runtime;

import java.util.List;

/** The prefixes by which Kafka Streams tells for which of its clients a property is meant. */
final class StreamsPrefixes {
    private static final List<String> PREFIXES = List.of(
            "consumer.", "main.consumer.", "restore.consumer.", "global.consumer.", "producer.", "admin.", "topic.");

    private StreamsPrefixes() {}

    /** Whether a property is meant for every client. */
    static boolean isPlain(String key) {
        return PREFIXES.stream().noneMatch(key::startsWith);
    }
}
