package io.groundswell.block;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.NamedCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes how tags are used; names once each, numbered from 0 in the order of their first appearance. */
final class ConductWriter {
    private final Map<String, Integer> names = new HashMap<>();

    void put(ByteWriter out, Conduct conduct) {
        out.putVar(conduct.posts())
                .putVar(conduct.reposts())
                .putVar(conduct.copies())
                .putVar(conduct.authors())
                .putVar(conduct.mostByOne())
                .putVar(conduct.byMostActive())
                .putVar(conduct.byNewcomers())
                .putVar(conduct.ofKnownAge())
                .putVar(conduct.welcoming());
        putLeftOut(out, conduct);
        putCounts(out, conduct.languages());
        putCounts(out, conduct.coTags());
    }

    /** Which reasons there are, a bit each, and how many uses of each. */
    private static void putLeftOut(ByteWriter out, Conduct conduct) {
        int reasons = 0;
        for (LeftOut reason : LeftOut.values()) {
            reasons |= conduct.leftOut(reason) > 0 ? 1 << reason.ordinal() : 0;
        }
        out.put(reasons);
        for (LeftOut reason : LeftOut.values()) {
            if (conduct.leftOut(reason) > 0) {
                out.putVar(conduct.leftOut(reason));
            }
        }
    }

    private void putCounts(ByteWriter out, List<NamedCount> counts) {
        out.putVar(counts.size());
        for (NamedCount count : counts) {
            int next = names.size();
            Integer known = names.putIfAbsent(count.name(), next);
            out.putVar(known == null ? next : known);
            if (known == null) {
                out.putString(count.name());
            }
            out.putVar(count.posts());
        }
    }
}
