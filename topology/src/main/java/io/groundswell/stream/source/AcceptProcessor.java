package io.groundswell.stream.source;

import io.groundswell.registry.UnreadableRecord;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.RejectionReason;
import io.groundswell.stream.step.RegistryPatience;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of {@code posts}: events pass, completeness markers move the frontier, and what is neither goes to
 * {@code posts.rejected}, with the reason, before it can move any clock.
 */
public final class AcceptProcessor extends SourceProcessor<byte[], PostVerdict> {
    /** Where events go. */
    public static final String ACCEPTED = "mention";

    /** Where records go that are none. */
    public static final String REJECTED = "posts-rejected";

    private static final byte[] NO_KEY = {};

    private final Deserializer<PostEvent> decoder;
    private final RegistryPatience patience;
    private final long futureToleranceMs;

    public AcceptProcessor(Deserializer<PostEvent> decoder, RegistryPatience patience, SourcePolicy policy) {
        super(policy.outOfOrder().toMillis());
        this.decoder = decoder;
        this.patience = patience;
        this.futureToleranceMs = policy.futureTolerance().toMillis();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            Optional<CompletenessMarker> marker = CompletenessMarker.of(record.value(), record.headers());
            if (marker.isPresent() && marker.get().completeThroughMs() <= EventEra.END_MS) {
                progress().completeThrough(marker.get().completeThroughMs());
                return;
            }
            progress().tookIn();
            if (marker.isPresent()) {
                throw new Rejection(
                        RejectionReason.FUTURE,
                        marker.get() + " lies in the future: it must not be after 2100-01-01T00:00:00Z");
            }
            PostEvent event = read(record);
            long eventMs = eventMs(event, record.timestamp());
            check(event, eventMs, record.timestamp());
            context()
                    .forward(
                            new Record<>(NO_KEY, new PostVerdict.Accepted(event, eventMs), record.timestamp()),
                            ACCEPTED);
        } catch (MalformedMarkerException malformed) {
            progress().tookIn();
            reject(record, new Rejection(RejectionReason.EMPTY_VALUE, malformed.getMessage()));
        } catch (Rejection rejection) {
            reject(record, rejection);
        }
    }

    private PostEvent read(Record<byte[], byte[]> record) throws Rejection {
        if (record.key() == null) {
            throw new Rejection(
                    RejectionReason.NULL_KEY, "the key is null; all events of one post must share a key, its id say");
        }
        if (record.value() == null) {
            throw new Rejection(
                    RejectionReason.EMPTY_VALUE,
                    "the value is null; it must be a PostEvent, or come with the header " + CompletenessMarker.HEADER);
        }
        try {
            return patience.decode(
                    decoder, context().recordMetadata().map(m -> m.topic()).orElse(""), record.value());
        } catch (UnreadableRecord unreadable) {
            throw new Rejection(reasonOf(unreadable), String.valueOf(unreadable.getMessage()));
        }
    }

    private void check(PostEvent event, long eventMs, long arrivalMs) throws Rejection {
        if (event.getPostId().isEmpty()) {
            throw new Rejection(RejectionReason.NO_POST_ID, "postId is empty; every event must name its post");
        }
        if (event.getKind() == PostEventKind.UNKNOWN) {
            throw new Rejection(
                    RejectionReason.UNKNOWN_KIND,
                    "post " + event.getPostId() + " has a kind of event that this version does not know; it must be "
                            + "PUBLISHED, EDITED or REMOVED");
        }
        boolean removal = event.getKind() == PostEventKind.REMOVED;
        if (!removal && (event.getAuthor() == null || event.getAuthor().getId().isEmpty())) {
            throw new Rejection(
                    RejectionReason.NO_AUTHOR,
                    "post " + event.getPostId() + " has no author id; only removals may be without one");
        }
        requireSince2000(event.getPostId(), event.getCreatedAt().toEpochMilli());
        requireSince2000(event.getPostId(), eventMs);
        long newestMs = Math.max(eventMs, event.getCreatedAt().toEpochMilli());
        if (newestMs >= EventEra.END_MS || newestMs - arrivalMs > futureToleranceMs) {
            throw new Rejection(
                    RejectionReason.FUTURE,
                    "post " + event.getPostId() + " has event time " + Instant.ofEpochMilli(newestMs)
                            + "; it must be before 2100, and at most " + futureToleranceMs + " ms after its arrival at "
                            + Instant.ofEpochMilli(arrivalMs));
        }
    }

    private static void requireSince2000(String postId, long timeMs) throws Rejection {
        if (timeMs < EventEra.FIRST_MS) {
            throw new Rejection(
                    RejectionReason.BEFORE_2000,
                    "post " + postId + " has time " + timeMs + " ms; it must not be before 2000-01-01T00:00:00Z");
        }
    }

    /** Event time: when the post was written, or when its edit or removal happened. */
    private static long eventMs(PostEvent event, long arrivalMs) {
        if (event.getKind() == PostEventKind.PUBLISHED) {
            return event.getCreatedAt().toEpochMilli();
        }
        Instant occurred = event.getOccurredAt();
        return occurred == null ? arrivalMs : occurred.toEpochMilli();
    }

    private void reject(Record<byte[], byte[]> record, Rejection rejection) {
        progress().count(rejection.reason == RejectionReason.FUTURE ? Outcome.FUTURE : Outcome.REJECTED);
        PostVerdict verdict = new PostVerdict.Rejected(
                RejectedRecords.of(record, context().recordMetadata(), rejection.reason, rejection.getMessage()));
        context().forward(record.withKey(RejectedRecords.keyOf(record)).withValue(verdict), REJECTED);
    }

    private static RejectionReason reasonOf(UnreadableRecord unreadable) {
        return RejectionReason.valueOf(unreadable.kind().name());
    }

    /** Carries the reason out of the checks; not an error of the program, so it has no stack trace. */
    private static final class Rejection extends Exception {
        private static final long serialVersionUID = 1;

        private final RejectionReason reason;

        Rejection(RejectionReason reason, @Nullable String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }
    }
}
