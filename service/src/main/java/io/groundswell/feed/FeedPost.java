package io.groundswell.feed;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * One event of a post, on its way to the topic.
 *
 * @param event what happened
 * @param harvestedAtMs when it reached whoever wrote the file, epoch milliseconds; empty when the file does not say
 * @param readAt where it stands, for error messages
 */
public record FeedPost(PostEvent event, OptionalLong harvestedAtMs, LineRef readAt) {

    /** When it happened: {@code createdAt} of PUBLISHED; {@code occurredAt}, where known, of EDITED and REMOVED. */
    public long eventTimeMs() {
        Instant occurredAt = event.getKind() == PostEventKind.PUBLISHED ? null : event.getOccurredAt();
        return (occurredAt == null ? event.getCreatedAt() : occurredAt).toEpochMilli();
    }

    /** When it arrived: {@code harvestedAtMs}, or the event time where the file does not say. */
    public long arrivalTimeMs() {
        return harvestedAtMs.orElseGet(this::eventTimeMs);
    }
}
