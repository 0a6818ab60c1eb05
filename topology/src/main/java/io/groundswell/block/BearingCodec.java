package io.groundswell.block;

import io.groundswell.welcome.Bearing;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.PostKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What bears on campaigns in bytes, with topics by number. */
public final class BearingCodec {
    private static final int ANSWERS = 1;
    private static final int JOINED = 2;
    private static final int STATED = 4;
    private static final int KIND_SHIFT = 3;
    private static final PostKind[] KINDS = PostKind.values();
    private static final Cohort[] COHORTS = Cohort.values();

    private BearingCodec() {}

    /** Writes it into a row, topics by the numbers that their strings have beside it. */
    public static void write(ByteWriter row, Bearing bearing, ToIntFunction<String> numbers) {
        Bearing.Target answered = bearing.answered();
        Cohort stated = bearing.stated();
        boolean joined = bearing.joinedMs() != Bearing.NOT_TOLD;
        row.put((answered == null ? 0 : ANSWERS)
                | (joined ? JOINED : 0)
                | (stated == null ? 0 : STATED)
                | bearing.kind().ordinal() << KIND_SHIFT);
        if (answered != null) {
            row.putLong(answered.post()).putLong(answered.author());
        }
        if (joined) {
            row.putSigned(bearing.joinedMs());
        }
        if (stated != null) {
            row.put(stated.ordinal());
        }
        row.putVar(bearing.coHosts().size());
        for (long coHost : bearing.coHosts()) {
            row.putLong(coHost);
        }
        row.putVar(bearing.topics().size());
        for (String topic : bearing.topics()) {
            row.putVar(numbers.applyAsInt(topic));
        }
    }

    /** Reads it on from where it begins in a row, with the strings of the numbers that were given when it was written. */
    public static Bearing read(ByteReader row, IntFunction<String> strings) {
        int flags = row.get();
        Bearing.Target answered = (flags & ANSWERS) == 0 ? null : new Bearing.Target(row.getLong(), row.getLong());
        long joinedMs = (flags & JOINED) == 0 ? Bearing.NOT_TOLD : row.getSigned();
        @Nullable Cohort stated = (flags & STATED) == 0 ? null : COHORTS[row.get()];
        List<Long> coHosts = new ArrayList<>();
        for (int left = row.getInt(); left > 0; left--) {
            coHosts.add(row.getLong());
        }
        List<String> topics = new ArrayList<>();
        for (int left = row.getInt(); left > 0; left--) {
            topics.add(strings.apply(row.getInt()));
        }
        return new Bearing(KINDS[flags >> KIND_SHIFT], answered, coHosts, topics, joinedMs, stated);
    }
}
