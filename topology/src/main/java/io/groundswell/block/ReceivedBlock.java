package io.groundswell.block;

import io.groundswell.conduct.AccountAge;
import io.groundswell.conduct.TextPrint;
import io.groundswell.conduct.Traits;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import io.groundswell.trend.tally.Origin;
import io.groundswell.trend.tally.TagUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MentionBlock} in bytes that is read row by row: while it waits for its slides it is held as it came. Each of its tag
 * uses and origins is one object for all rows, so that the tally finds a tag once a block. Stands at a row at a time; not
 * thread-safe.
 */
public final class ReceivedBlock {
    private static final AccountAge[] AGES = AccountAge.values();

    private final ByteReader bytes;
    private final int sourcePartition;
    private final int targetPartition;
    private final long frontierMs;
    private final long newestEventMs;
    private final boolean idle;
    private final int newestMinute;
    private final String[] strings;
    private final TagUse[] uses;
    private final Origin[] origins;
    private final int firstRow;
    private final int size;

    private int row = -1;
    private int leftInMinute;
    private int effectiveMinute;
    private MentionChange change = MentionChange.ADDED;
    private @Nullable Mention mention;

    /** Opens a block before its first row. */
    public ReceivedBlock(byte[] block) {
        bytes = new ByteReader(block).expectVersion(MentionBlockWriter.VERSION, "mention block");
        sourcePartition = bytes.getInt();
        targetPartition = bytes.getInt();
        frontierMs = bytes.getLong();
        newestEventMs = bytes.getLong();
        idle = bytes.get() == 1;
        newestMinute = bytes.getSignedInt();
        strings = bytes.getAll(String[]::new, ByteReader::getString);
        uses = bytes.getAll(TagUse[]::new, entry -> new TagUse(strings[entry.getInt()], strings[entry.getInt()]));
        origins = bytes.getAll(
                Origin[]::new,
                entry -> new Origin(optional(strings, entry.getInt()), optional(strings, entry.getInt())));
        size = bytes.getInt();
        firstRow = bytes.position();
    }

    /** Who speaks. */
    public int sourcePartition() {
        return sourcePartition;
    }

    /** The event time up to which the speaker is complete, exclusive. */
    public long frontierMs() {
        return frontierMs;
    }

    /** The newest event time the speaker has seen. */
    public long newestEventMs() {
        return newestEventMs;
    }

    /** Whether the speaker is caught up and silent, and not to be waited for. */
    public boolean idle() {
        return idle;
    }

    /** The newest minute in which a mention was created; the block can be let go when that is sealed. */
    public int newestMinute() {
        return newestMinute;
    }

    /** Whether it has no mention, and tells of its speaker alone. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Whether all mentions take effect in a minute or later; to be asked before the first row. */
    public boolean isEffectiveFrom(int minute) {
        boolean effective = !next() || effectiveMinute >= minute;
        rewind();
        return effective;
    }

    /** Goes on to the next row, the first at first; false if there is none. */
    public boolean next() {
        if (++row >= size) {
            return false;
        }
        if (leftInMinute == 0) {
            effectiveMinute += (int) bytes.getVar();
            leftInMinute = bytes.getInt();
        }
        leftInMinute--;
        long head = bytes.getVar();
        change = MentionChange.of((int) head & (1 << MentionBlockWriter.CHANGE_BITS) - 1);
        int minute = Math.toIntExact(effectiveMinute - ByteReader.signed(head >>> MentionBlockWriter.CHANGE_BITS));
        TagUse use = uses[bytes.getInt()];
        Origin origin = origins[bytes.getInt()];
        long author = bytes.getLong();
        int marks = bytes.get();
        int second = bytes.get();
        mention = new Mention(use, origin, author, minute, second, traits(marks), others(marks));
        return true;
    }

    /** The minute in which this row's mention became known; rows stand in its order. */
    public int effectiveMinute() {
        return effectiveMinute;
    }

    /** What becomes of this row's mention. */
    public MentionChange change() {
        return change;
    }

    /**
     * This row's mention.
     *
     * @throws IllegalStateException before the first row
     */
    public Mention mention() {
        if (mention == null) {
            throw new IllegalStateException("a block was read before its first row");
        }
        return mention;
    }

    /** The whole block as a value; to be asked before the first row. */
    public MentionBlock toBlock() {
        List<MentionOp> ops = new ArrayList<>(size);
        while (next()) {
            ops.add(new MentionOp(mention(), change, effectiveMinute));
        }
        rewind();
        return new MentionBlock(sourcePartition, targetPartition, frontierMs, newestEventMs, idle, ops);
    }

    private Traits traits(int marks) {
        int print = (marks & MentionBlockWriter.PRINTED) == 0 ? TextPrint.NONE : bytes.getFixed();
        AccountAge age = AGES[marks >> MentionBlockWriter.AGE_SHIFT];
        return new Traits(
                print, (marks & MentionBlockWriter.REPOST) != 0, age, (marks & MentionBlockWriter.WELCOMING) != 0);
    }

    private List<String> others(int marks) {
        if ((marks & MentionBlockWriter.ACCOMPANIED) == 0) {
            return List.of();
        }
        return List.of(bytes.getAll(String[]::new, entry -> strings[entry.getInt()]));
    }

    private void rewind() {
        bytes.position(firstRow);
        row = -1;
        leftInMinute = 0;
        effectiveMinute = 0;
    }

    private static @Nullable String optional(String[] strings, int number) {
        return number == 0 ? null : strings[number - 1];
    }
}
