package io.groundswell.feed.wave;

import io.groundswell.schema.Author;
import java.time.Instant;
import java.util.List;

/** Somebody who does not exist: the id says so. */
record Person(String id, long joinedAtMs, String region, List<String> languages) {

    /** The language the person writes. */
    String language() {
        return languages.get(0);
    }

    Author toAuthor() {
        return Author.newBuilder()
                .setId(id)
                .setJoinedAt(Instant.ofEpochMilli(joinedAtMs))
                .setRegion(region)
                .setLanguages(languages)
                .build();
    }
}
