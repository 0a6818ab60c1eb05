package io.groundswell.stream;

import io.groundswell.conduct.TextPrint;
import io.groundswell.conduct.Traits;
import io.groundswell.trend.Mention;
import io.groundswell.trend.Origin;
import io.groundswell.trend.TagUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link MentionBlock}: dictionaries of the block's strings, tag uses and origins, then a row a mention of 15 to 20
 * bytes, with minutes as differences. The block is also the durable form of the tally, so the format is versioned.
 *
 * <pre>
 *   version  source  target  frontier  newest event  idle  newest minute  strings  uses  origins  rows
 * </pre>
 */
final class MentionBlockWriter {
    static final int VERSION = 4;
    static final int CHANGE_BITS = 3;
    static final int REPOST = 1;
    static final int PRINTED = 2;
    static final int ACCOMPANIED = 4;
    static final int WELCOMING = 8;
    static final int AGE_SHIFT = 4;
    private static final int BYTES_PER_ROW = 24;

    private final Numbers<String> strings = new Numbers<>();
    private final Numbers<TagUse> uses = new Numbers<>();
    private final Numbers<Origin> origins = new Numbers<>();
    private @Nullable Origin lastOrigin; // the mentions of a post share theirs
    private int lastOriginNumber;
    private final ByteWriter dictionary = new ByteWriter(1_024);
    private final ByteWriter useRows = new ByteWriter(1_024);
    private final ByteWriter originRows = new ByteWriter(64);
    private final ByteWriter rows;

    private MentionBlockWriter(int size) {
        rows = new ByteWriter(size * BYTES_PER_ROW);
    }

    static byte[] encode(MentionBlock block) {
        return new MentionBlockWriter(block.ops().size()).write(block);
    }

    private byte[] write(MentionBlock block) {
        int effective = 0;
        int newestMinute = Integer.MIN_VALUE;
        for (MentionOp op : block.ops()) {
            Mention mention = op.mention();
            rows.putVar((long) (op.effectiveMinute() - effective) << CHANGE_BITS
                            | op.change().ordinal())
                    .putSigned((long) op.effectiveMinute() - mention.minute())
                    .putVar(number(mention.use()))
                    .putVar(number(mention.origin()))
                    .putLong(mention.author());
            putTraits(mention.second(), mention.traits(), mention.others());
            effective = op.effectiveMinute();
            newestMinute = Math.max(newestMinute, mention.minute());
        }
        return new ByteWriter(64 + dictionary.size() + useRows.size() + originRows.size() + rows.size())
                .put(VERSION)
                .putVar(block.sourcePartition())
                .putVar(block.targetPartition())
                .putLong(block.frontierMs())
                .putLong(block.newestEventMs())
                .put(block.idle() ? 1 : 0)
                .putSigned(newestMinute)
                .putVar(strings.size())
                .putAll(dictionary)
                .putVar(uses.size())
                .putAll(useRows)
                .putVar(origins.size())
                .putAll(originRows)
                .putVar(block.ops().size())
                .putAll(rows)
                .toBytes();
    }

    private void putTraits(int second, Traits traits, List<String> others) {
        boolean printed = traits.print() != TextPrint.NONE;
        rows.put((traits.repost() ? REPOST : 0)
                        | (printed ? PRINTED : 0)
                        | (others.isEmpty() ? 0 : ACCOMPANIED)
                        | (traits.welcoming() ? WELCOMING : 0)
                        | traits.age().ordinal() << AGE_SHIFT)
                .put(second);
        if (printed) {
            rows.putFixed(traits.print());
        }
        if (!others.isEmpty()) {
            rows.putVar(others.size());
            others.forEach(other -> rows.putVar(number(other)));
        }
    }

    private int number(TagUse use) {
        int number = uses.numberOf(use);
        if (uses.isNew(number)) {
            int tag = number(use.tag());
            useRows.putVar(tag).putVar(use.form().equals(use.tag()) ? tag : number(use.form()));
        }
        return number;
    }

    private int number(Origin origin) {
        if (!origin.equals(lastOrigin)) {
            lastOrigin = origin;
            lastOriginNumber = origins.numberOf(origin);
            if (origins.isNew(lastOriginNumber)) {
                originRows.putVar(optional(origin.language())).putVar(optional(origin.region()));
            }
        }
        return lastOriginNumber;
    }

    private int optional(@Nullable String text) {
        return text == null ? 0 : number(text) + 1;
    }

    private int number(String text) {
        int number = strings.numberOf(text);
        if (strings.isNew(number)) {
            dictionary.putString(text);
        }
        return number;
    }

    /** Numbers things in the order of their first appearance. */
    private static final class Numbers<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private int told;

        int numberOf(T thing) {
            Integer known = numbers.putIfAbsent(thing, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        /** Whether a number was handed out for the first time; asked once a number. */
        boolean isNew(int number) {
            boolean first = number == told;
            told += first ? 1 : 0;
            return first;
        }

        int size() {
            return numbers.size();
        }
    }
}
