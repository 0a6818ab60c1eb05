package io.groundswell.block;

import io.groundswell.conduct.TextPrint;
import io.groundswell.conduct.Traits;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.Origin;
import io.groundswell.trend.tally.TagUse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link MentionBlock}s, one after the other, each a mention at a time, so that nothing else of a mention need be held until
 * its block goes out: dictionaries of the block's strings, tag uses and origins; then by effective minute a row a mention of 14 to
 * 20 bytes, in the order in which they came. The block is also the durable form of the tally, so the format is versioned. Not
 * thread-safe.
 *
 * <pre>
 *   version  source  target  frontier  newest event  idle  newest minute  strings  uses  origins  mentions
 *   a minute:  minutes since the one before  mentions  rows
 * </pre>
 */
public final class MentionBlockWriter {
    static final int VERSION = 5;
    static final int CHANGE_BITS = 3;
    static final int REPOST = 1;
    static final int PRINTED = 2;
    static final int ACCOMPANIED = 4;
    static final int WELCOMING = 8;
    static final int AGE_SHIFT = 4;
    private static final int HEADER_BYTES = 64;
    private static final int RECENT_ORIGINS = 64; // a power of two

    private final Dictionary strings = new Dictionary();
    private final PairNumbers uses = new PairNumbers();
    private final PairNumbers origins = new PairNumbers();
    private final ByteWriter useRows = new ByteWriter(1_024);
    private final ByteWriter originRows = new ByteWriter(64);
    private final RowsByMinute rows = new RowsByMinute();
    private @Nullable TagUse lastUse; // in one partition most mentions tell of activity alone
    private int lastUseNumber;
    private final @Nullable Origin[] recentOrigins = new Origin[RECENT_ORIGINS]; // few share all posts
    private final int[] recentOriginNumbers = new int[RECENT_ORIGINS];
    private int newestMinute = Integer.MIN_VALUE;

    /** A whole block at once. */
    public static byte[] encode(MentionBlock block) {
        MentionBlockWriter writer = new MentionBlockWriter();
        block.ops().forEach(writer::add);
        return writer.finish(
                block.sourcePartition(),
                block.targetPartition(),
                block.frontierMs(),
                block.newestEventMs(),
                block.idle());
    }

    /** How many mentions the block has so far. */
    public int size() {
        return rows.size();
    }

    /** One mention more; minutes in which they became known may come in any order. */
    public void add(MentionOp op) {
        Mention mention = op.mention();
        ByteWriter row = rows.next(op.effectiveMinute());
        row.putVar(ByteWriter.zigzag((long) op.effectiveMinute() - mention.minute()) << CHANGE_BITS
                        | op.change().ordinal())
                .putVar(number(mention.use()))
                .putVar(number(mention.origin()))
                .putLong(mention.author());
        putTraits(row, mention.second(), mention.traits(), mention.others());
        newestMinute = Math.max(newestMinute, mention.minute());
    }

    /** The whole block, with its mentions as of now; the next one begins. */
    public byte[] finish(int sourcePartition, int targetPartition, long frontierMs, long newestEventMs, boolean idle) {
        ByteWriter block = new ByteWriter(byteSize())
                .put(VERSION)
                .putVar(sourcePartition)
                .putVar(targetPartition)
                .putLong(frontierMs)
                .putLong(newestEventMs)
                .put(idle ? 1 : 0)
                .putSigned(newestMinute);
        strings.writeTo(block);
        block.putVar(uses.size()).putAll(useRows);
        block.putVar(origins.size()).putAll(originRows);
        rows.writeTo(block);
        begin();
        return block.toBytes();
    }

    private int byteSize() {
        return HEADER_BYTES + strings.byteSize() + useRows.size() + originRows.size() + rows.byteSize();
    }

    private void begin() {
        strings.clear();
        uses.clear();
        origins.clear();
        useRows.clear();
        originRows.clear();
        rows.clear();
        lastUse = null;
        Arrays.fill(recentOrigins, null);
        newestMinute = Integer.MIN_VALUE;
    }

    private void putTraits(ByteWriter row, int second, Traits traits, List<String> others) {
        boolean printed = traits.print() != TextPrint.NONE;
        row.put((traits.repost() ? REPOST : 0)
                        | (printed ? PRINTED : 0)
                        | (others.isEmpty() ? 0 : ACCOMPANIED)
                        | (traits.welcoming() ? WELCOMING : 0)
                        | traits.age().ordinal() << AGE_SHIFT)
                .put(second);
        if (printed) {
            row.putFixed(traits.print());
        }
        if (!others.isEmpty()) {
            row.putVar(others.size());
            for (String other : others) {
                row.putVar(strings.numberOf(other));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal ones are looked up
    private int number(TagUse use) {
        if (use != lastUse) {
            lastUse = use;
            lastUseNumber = numberAnew(use);
        }
        return lastUseNumber;
    }

    private int numberAnew(TagUse use) {
        int tag = strings.numberOf(use.tag());
        int form = use.form().equals(use.tag()) ? tag : strings.numberOf(use.form());
        int known = uses.size();
        int number = uses.numberOf(tag, form);
        if (number == known) {
            useRows.putVar(tag).putVar(form);
        }
        return number;
    }

    private int number(Origin origin) {
        int place = origin.hashCode() & (RECENT_ORIGINS - 1);
        if (!origin.equals(recentOrigins[place])) {
            recentOrigins[place] = origin;
            recentOriginNumbers[place] = numberAnew(origin);
        }
        return recentOriginNumbers[place];
    }

    private int numberAnew(Origin origin) {
        int language = strings.ofOptional(origin.language());
        int region = strings.ofOptional(origin.region());
        int known = origins.size();
        int number = origins.numberOf(language, region);
        if (number == known) {
            originRows.putVar(language).putVar(region);
        }
        return number;
    }
}
