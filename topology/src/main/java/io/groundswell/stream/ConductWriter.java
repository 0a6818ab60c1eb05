package io.groundswell.stream;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.NamedCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes how tags are used; names once each, numbered from 0 in the order of their first appearance. */
final class ConductWriter {
    private final ByteWriter writer;
    private final Map<String, Integer> names = new HashMap<>();

    ConductWriter(ByteWriter writer) {
        this.writer = writer;
    }

    void put(Conduct conduct) {
        writer.putVar(conduct.posts())
                .putVar(conduct.reposts())
                .putVar(conduct.copies())
                .putVar(conduct.authors())
                .putVar(conduct.mostByOne())
                .putVar(conduct.byMostActive())
                .putVar(conduct.byNewcomers())
                .putVar(conduct.ofKnownAge())
                .putVar(conduct.welcoming());
        putLeftOut(conduct);
        putCounts(conduct.languages());
        putCounts(conduct.coTags());
    }

    /** Which reasons there are, a bit each, and how many uses of each. */
    private void putLeftOut(Conduct conduct) {
        int reasons = 0;
        for (LeftOut reason : LeftOut.values()) {
            reasons |= conduct.leftOut(reason) > 0 ? 1 << reason.ordinal() : 0;
        }
        writer.put(reasons);
        for (LeftOut reason : LeftOut.values()) {
            if (conduct.leftOut(reason) > 0) {
                writer.putVar(conduct.leftOut(reason));
            }
        }
    }

    private void putCounts(List<NamedCount> counts) {
        writer.putVar(counts.size());
        for (NamedCount count : counts) {
            int next = names.size();
            Integer known = names.putIfAbsent(count.name(), next);
            writer.putVar(known == null ? next : known);
            if (known == null) {
                writer.putString(count.name());
            }
            writer.putVar(count.posts());
        }
    }
}
