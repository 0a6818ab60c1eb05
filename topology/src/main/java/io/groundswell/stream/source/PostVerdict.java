package io.groundswell.stream.source;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RejectedPost;
import org.apache.kafka.common.serialization.Serializer;

/** What accept says of a record of {@code posts}. */
public sealed interface PostVerdict {
    /**
     * An event that may count.
     *
     * @param event the event, with a post id and, unless it is a removal, an author
     * @param eventMs its event time
     */
    record Accepted(PostEvent event, long eventMs) implements PostVerdict {}

    /** A record that cannot, with the reason. */
    record Rejected(RejectedPost post) implements PostVerdict {
        /** Writes its post, as a sink does that is fed with verdicts. */
        public static Serializer<Rejected> serializer(Serializer<RejectedPost> posts) {
            return (topic, rejected) -> posts.serialize(topic, rejected.post());
        }
    }
}
