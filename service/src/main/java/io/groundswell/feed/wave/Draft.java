package io.groundswell.feed.wave;

import io.groundswell.schema.PostType;
import io.groundswell.schema.ReplyTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post before it has an id. */
record Draft(
        Part part,
        Person author,
        long createdAtMs,
        String text,
        List<String> tags,
        PostType type,
        @Nullable ReplyTarget inReplyTo,
        List<String> coHosts) {

    static Draft original(Part part, Person author, long createdAtMs, String text, List<String> tags) {
        return new Draft(part, author, createdAtMs, text, tags, PostType.ORIGINAL, null, List.of());
    }

    Draft answering(PostType type, ReplyTarget target) {
        return new Draft(part, author, createdAtMs, text, tags, type, target, coHosts);
    }

    Draft liveWith(Person coHost) {
        return new Draft(part, author, createdAtMs, text, tags, PostType.LIVE, null, List.of(coHost.id()));
    }
}
