package io.groundswell.block;

import io.groundswell.trend.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final Map<String, Told> slides = new HashMap<>(); // by scope, the last that was told

    /** A slide as it was told, and beside each candidate its tag. */
    private record Told(List<CandidateWriter.Tag> tags, List<Candidate> candidates) {
        static final Told NOTHING = new Told(List.of(), List.of());

        int size() {
            return candidates.size();
        }

        /** Where a tag stands from a place on, or less than 0. The text of a tag that is held is one object. */
        @SuppressWarnings("ReferenceEquality") // an equal text is at worst told anew
        int placeOf(String tag, int from) {
            for (int place = from; place < size(); place++) {
                if (candidates.get(place).tag() == tag) {
                    return place;
                }
            }
            return -1;
        }
    }

    /** Writes a scope's next slide. O(candidates), and as much again for each that is new and not at the end. */
    void put(ByteWriter out, String scope, List<Candidate> slide) {
        Told before = slides.getOrDefault(scope, Told.NOTHING);
        List<CandidateWriter.Tag> tags = new ArrayList<>(slide.size());
        out.putVar(slide.size());
        int place = 0;
        while (tags.size() < slide.size()) {
            int kept = keptFrom(before, place, slide, tags.size());
            if (kept > 0) {
                putStep(out, KEPT, kept);
                tags.addAll(before.tags.subList(place, place + kept));
                place += kept;
            } else {
                place = putNext(out, before, place, slide.get(tags.size()), tags);
            }
        }
        slides.put(scope, new Told(tags, slide));
    }

    /** How many are as they were, from a place in each of two slides on. */
    @SuppressWarnings("ReferenceEquality") // equal ones are at worst told anew
    private static int keptFrom(Told before, int from, List<Candidate> slide, int place) {
        int most = Math.min(before.size() - from, slide.size() - place);
        int kept = 0;
        while (kept < most && before.candidates.get(from + kept) == slide.get(place + kept)) {
            kept++;
        }
        return kept;
    }

    /** Writes a candidate that is not the one at a place; returns the place to go on from. */
    private int putNext(ByteWriter out, Told before, int from, Candidate candidate, List<CandidateWriter.Tag> tags) {
        int place = before.placeOf(candidate.tag(), from);
        if (place < 0) {
            tags.add(putAdded(out, candidate));
            return from;
        }
        if (place > from) {
            putStep(out, DROPPED, place - from);
        }
        CandidateWriter.Tag tag = before.tags.get(place);
        putChanged(out, tag, before.candidates.get(place), candidate);
        tags.add(tag);
        return place + 1;
    }

    private void putChanged(ByteWriter out, CandidateWriter.Tag tag, Candidate before, Candidate now) {
        int changes = CandidateWriter.changesOf(tag, before, now);
        putStep(out, CHANGED, changes);
        candidates.put(out, tag, changes, now);
    }

    private CandidateWriter.Tag putAdded(ByteWriter out, Candidate now) {
        int changes = CandidateWriter.changesOf(candidates.tagOf(now.tag()), null, now);
        putStep(out, ADDED, changes);
        CandidateWriter.Tag tag = candidates.putTag(out, now.tag());
        candidates.put(out, tag, changes, now);
        return tag;
    }

    private static void putStep(ByteWriter out, int kind, int what) {
        out.putVar((long) what << KIND_BITS | kind);
    }
}
