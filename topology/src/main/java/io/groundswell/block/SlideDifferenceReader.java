package io.groundswell.block;

import io.groundswell.trend.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a {@link SlideDifferenceWriter} wrote, in the same order: a candidate that is as it was is the same object. */
final class SlideDifferenceReader {
    private final CandidateReader candidates = new CandidateReader();
    private final Map<String, Told> slides = new HashMap<>(); // by scope, the last that was told

    /** A slide as it was told, and beside each candidate its tag. */
    private record Told(List<CandidateReader.Tag> tags, List<Candidate> candidates) {
        static final Told NOTHING = new Told(List.of(), List.of());

        static Told ofSize(int size) {
            return new Told(new ArrayList<>(size), new ArrayList<>(size));
        }

        int size() {
            return candidates.size();
        }

        void add(CandidateReader.Tag tag, Candidate candidate) {
            tags.add(tag);
            candidates.add(candidate);
        }

        void keep(Told before, int from, int to) {
            tags.addAll(before.tags.subList(from, to));
            candidates.addAll(before.candidates.subList(from, to));
        }
    }

    /** The candidates of a scope's next slide. */
    List<Candidate> next(ByteReader in, String scope) {
        Told before = slides.getOrDefault(scope, Told.NOTHING);
        int size = in.getInt();
        Told now = Told.ofSize(size);
        int place = 0;
        while (now.size() < size) {
            int step = in.getInt();
            int what = step >>> SlideDifferenceWriter.KIND_BITS;
            switch (step & (1 << SlideDifferenceWriter.KIND_BITS) - 1) {
                case SlideDifferenceWriter.KEPT -> {
                    now.keep(before, place, place + what);
                    place += what;
                }
                case SlideDifferenceWriter.CHANGED -> change(in, what, before, place++, now);
                case SlideDifferenceWriter.DROPPED -> place += what;
                default -> add(in, what, now);
            }
        }
        slides.put(scope, now);
        return now.candidates;
    }

    private void change(ByteReader in, int changes, Told before, int place, Told now) {
        CandidateReader.Tag tag = before.tags.get(place);
        now.add(tag, candidates.next(in, tag, changes, before.candidates.get(place)));
    }

    private void add(ByteReader in, int changes, Told now) {
        CandidateReader.Tag tag = candidates.tag(in);
        now.add(tag, candidates.next(in, tag, changes, null));
    }
}
