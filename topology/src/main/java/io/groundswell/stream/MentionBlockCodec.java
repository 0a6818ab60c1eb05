package io.groundswell.stream;

import io.groundswell.trend.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MentionBlock} in bytes: a dictionary of the block's strings, then a row a mention of about 14 bytes, with
 * minutes as differences. The block is also the durable form of the tally, so the format is versioned.
 */
final class MentionBlockCodec {
    private static final int VERSION = 1;
    private static final int BYTES_PER_ROW = 18;

    private MentionBlockCodec() {}

    static byte[] encode(MentionBlock block) {
        Map<String, Integer> dictionary = new LinkedHashMap<>();
        ByteWriter rows = new ByteWriter(block.ops().size() * BYTES_PER_ROW);
        int lastEffective = 0;
        for (MentionOp op : block.ops()) {
            Mention mention = op.mention();
            rows.putVar((long) (op.effectiveMinute() - lastEffective) << 1 | (op.added() ? 1 : 0))
                    .putSigned((long) op.effectiveMinute() - mention.minute())
                    .putVar(number(dictionary, mention.tag()))
                    .putVar(number(dictionary, mention.form()))
                    .putVar(optional(dictionary, mention.language()))
                    .putVar(optional(dictionary, mention.region()))
                    .putLong(mention.author());
            lastEffective = op.effectiveMinute();
        }
        ByteWriter whole = new ByteWriter(
                        64 + dictionary.size() * 16 + block.ops().size() * BYTES_PER_ROW)
                .put(VERSION)
                .putVar(block.sourcePartition())
                .putVar(block.targetPartition())
                .putLong(block.frontierMs())
                .putLong(block.newestEventMs())
                .put(block.idle() ? 1 : 0)
                .putVar(dictionary.size());
        dictionary.keySet().forEach(whole::putString);
        return whole.putVar(block.ops().size()).putRaw(rows.toBytes()).toBytes();
    }

    static MentionBlock decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "mention block");
        int source = reader.getInt();
        int target = reader.getInt();
        long frontierMs = reader.getLong();
        long newestEventMs = reader.getLong();
        boolean idle = reader.get() == 1;
        String[] dictionary = new String[reader.getInt()];
        for (int i = 0; i < dictionary.length; i++) {
            dictionary[i] = reader.getString();
        }
        int count = reader.getInt();
        List<MentionOp> ops = new ArrayList<>(count);
        int effective = 0;
        for (int i = 0; i < count; i++) {
            long step = reader.getVar();
            effective += Math.toIntExact(step >>> 1);
            ops.add(new MentionOp(mention(reader, dictionary, effective), (step & 1) == 1, effective));
        }
        return new MentionBlock(source, target, frontierMs, newestEventMs, idle, ops);
    }

    private static Mention mention(ByteReader reader, String[] dictionary, int effective) {
        int minute = Math.toIntExact(effective - reader.getSigned());
        String tag = dictionary[reader.getInt()];
        String form = dictionary[reader.getInt()];
        String language = optional(dictionary, reader.getInt());
        String region = optional(dictionary, reader.getInt());
        return new Mention(tag, form, reader.getLong(), minute, language, region);
    }

    private static int number(Map<String, Integer> dictionary, String text) {
        return dictionary.computeIfAbsent(text, t -> dictionary.size());
    }

    private static int optional(Map<String, Integer> dictionary, @Nullable String text) {
        return text == null ? 0 : number(dictionary, text) + 1;
    }

    private static @Nullable String optional(String[] dictionary, int number) {
        return number == 0 ? null : dictionary[number - 1];
    }
}
