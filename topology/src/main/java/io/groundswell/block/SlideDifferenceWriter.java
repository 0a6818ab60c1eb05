package io.groundswell.block;

import io.groundswell.trend.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the candidates of a scope's slide as what is to be done with those of its slide before, one step after the other:
 *
 * <pre>
 *   before   a  b  c  d  e           KEPT 1, CHANGED (b to b'), DROPPED 1, KEPT 2, ADDED f
 *   now      a  b' d  e  f           what is left of the list before when the new one is complete is dropped
 * </pre>
 *
 * Most tags are told in the order they were, and many as they were; so a slide costs what changed in it. Not thread-safe.
 */
final class SlideDifferenceWriter {
    static final int KIND_BITS = 2;
    static final int KEPT = 0;
    static final int CHANGED = 1;
    static final int DROPPED = 2;
    static final int ADDED = 3;

    private final CandidateWriter candidates = new CandidateWriter();
    private final Map<String, List<Told>> slides = new HashMap<>(); // by scope, the last that was told

    /** A candidate as it was told last. */
    private record Told(CandidateWriter.Tag tag, Candidate candidate) {}

    /** Writes a scope's next slide. O(candidates), and as much again for each that is new and not at the end. */
    void put(ByteWriter out, String scope, List<Candidate> slide) {
        List<Told> before = slides.getOrDefault(scope, List.of());
        List<Told> now = new ArrayList<>(slide.size());
        out.putVar(slide.size());
        int place = 0;
        while (now.size() < slide.size()) {
            int kept = keep(before, place, slide, now);
            if (kept > 0) {
                putStep(out, KEPT, kept);
                place += kept;
            } else {
                place = putNext(out, before, place, slide.get(now.size()), now);
            }
        }
        slides.put(scope, now);
    }

    /** Takes over those that are as they were, from a place on; returns how many. */
    @SuppressWarnings("ReferenceEquality") // equal ones are at worst told anew
    private static int keep(List<Told> before, int from, List<Candidate> slide, List<Told> now) {
        int place = from;
        while (place < before.size()
                && now.size() < slide.size()
                && before.get(place).candidate == slide.get(now.size())) {
            now.add(before.get(place++));
        }
        return place - from;
    }

    /** Writes a candidate that is not the one at a place; returns the place to go on from. */
    private int putNext(ByteWriter out, List<Told> before, int from, Candidate candidate, List<Told> now) {
        int place = placeOf(candidate.tag(), before, from);
        if (place < 0) {
            now.add(put(out, ADDED, null, candidate));
            return from;
        }
        if (place > from) {
            putStep(out, DROPPED, place - from);
        }
        now.add(put(out, CHANGED, before.get(place), candidate));
        return place + 1;
    }

    private Told put(ByteWriter out, int kind, @Nullable Told before, Candidate now) {
        CandidateWriter.Tag known = before == null ? candidates.tagOf(now.tag()) : before.tag;
        int changes = CandidateWriter.changesOf(known, before == null ? null : before.candidate, now);
        putStep(out, kind, changes);
        CandidateWriter.Tag tag = before == null ? candidates.putTag(out, now.tag()) : before.tag;
        candidates.put(out, tag, changes, now);
        return new Told(tag, now);
    }

    /** Where a tag stands from a place on, or less than 0. The text of a tag that is held is one object. */
    @SuppressWarnings("ReferenceEquality") // an equal text is at worst told anew
    private static int placeOf(String tag, List<Told> before, int from) {
        for (int place = from; place < before.size(); place++) {
            if (before.get(place).candidate.tag() == tag) {
                return place;
            }
        }
        return -1;
    }

    private static void putStep(ByteWriter out, int kind, int what) {
        out.putVar((long) what << KIND_BITS | kind);
    }
}
