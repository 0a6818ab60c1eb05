package io.groundswell.block;

import io.groundswell.trend.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a {@link SlideDifferenceWriter} wrote, in the same order: a candidate that is as it was is the same object. */
final class SlideDifferenceReader {
    private final CandidateReader candidates = new CandidateReader();
    private final Map<String, List<Told>> slides = new HashMap<>(); // by scope, the last that was told

    private record Told(CandidateReader.Tag tag, Candidate candidate) {}

    /** The candidates of a scope's next slide. */
    List<Candidate> next(ByteReader in, String scope) {
        List<Told> before = slides.getOrDefault(scope, List.of());
        int size = in.getInt();
        List<Told> now = new ArrayList<>(size);
        int place = 0;
        while (now.size() < size) {
            int step = in.getInt();
            int what = step >>> SlideDifferenceWriter.KIND_BITS;
            switch (step & (1 << SlideDifferenceWriter.KIND_BITS) - 1) {
                case SlideDifferenceWriter.KEPT -> {
                    now.addAll(before.subList(place, place + what));
                    place += what;
                }
                case SlideDifferenceWriter.CHANGED -> now.add(changed(in, what, before.get(place++)));
                case SlideDifferenceWriter.DROPPED -> place += what;
                default -> now.add(added(in, what));
            }
        }
        slides.put(scope, now);
        return candidates(now);
    }

    private Told changed(ByteReader in, int changes, Told before) {
        return new Told(before.tag, candidates.next(in, before.tag, changes, before.candidate));
    }

    private Told added(ByteReader in, int changes) {
        CandidateReader.Tag tag = candidates.tag(in);
        return new Told(tag, candidates.next(in, tag, changes, null));
    }

    private static List<Candidate> candidates(List<Told> told) {
        List<Candidate> candidates = new ArrayList<>(told.size());
        for (Told one : told) {
            candidates.add(one.candidate);
        }
        return candidates;
    }
}
