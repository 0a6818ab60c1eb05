package io.groundswell.stream;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RejectedPost;
import org.apache.kafka.common.serialization.Serializer;

/** What accept says of a record of {@code posts}. */
sealed interface PostVerdict {
    /**
     * An event that may count.
     *
     * @param event the event, with a post id and, unless it is a removal, an author
     * @param eventMs its event time
     */
    record Accepted(PostEvent event, long eventMs) implements PostVerdict {}

    /** A record that cannot, with the reason. */
    record Rejected(RejectedPost post) implements PostVerdict {
        static Serializer<Rejected> serializer(Serializer<RejectedPost> posts) {
            return (topic, rejected) -> posts.serialize(topic, rejected.post());
        }
    }
}
