package io.groundswell.registry;

import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import io.groundswell.schema.StatedCohort;
import java.io.EOFException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads posts that were written with {@link PostEvent}'s own schema, field after field in its order. There are very many of them,
 * and by Avro's plan each takes twice as long and leaves twice the garbage. {@code PostEventReaderTest} holds the two against each
 * other.
 */
final class PostEventReader extends RecordReader<PostEvent> {
    private static final PostEventKind[] KINDS = PostEventKind.values();
    private static final RemovalReason[] REASONS = RemovalReason.values();
    private static final PostType[] TYPES = PostType.values();
    private static final StatedCohort[] COHORTS = StatedCohort.values();

    /** Languages, regions, sources and tags: the same in many posts. */
    private final KnownWords words = new KnownWords();

    @Override
    PostEvent decode(byte[] record) throws EOFException {
        RecordBytes in = new RecordBytes(record, WireFormat.HEADER_BYTES);
        return new PostEvent(
                in.readOneOf(KINDS),
                in.readString(),
                in.readWhether() ? author(in) : null,
                Instant.ofEpochMilli(in.readLong()),
                optionalTime(in),
                in.readWhether() ? in.readOneOf(REASONS) : null,
                in.readString(),
                in.readWords(words),
                optionalWord(in),
                optionalWord(in),
                optionalWord(in),
                in.readOneOf(TYPES),
                in.readWhether() ? replyTarget(in) : null,
                in.readWords(words));
    }

    private Author author(RecordBytes in) throws EOFException {
        return new Author(
                in.readString(),
                optionalTime(in),
                optionalWord(in),
                in.readWords(words),
                in.readWhether() ? in.readOneOf(COHORTS) : null);
    }

    private static ReplyTarget replyTarget(RecordBytes in) throws EOFException {
        return new ReplyTarget(in.readString(), in.readWhether() ? in.readString() : null);
    }

    private static @Nullable Instant optionalTime(RecordBytes in) throws EOFException {
        return in.readWhether() ? Instant.ofEpochMilli(in.readLong()) : null;
    }

    private @Nullable String optionalWord(RecordBytes in) throws EOFException {
        return in.readWhether() ? in.readWord(words) : null;
    }
}
