package io.groundswell.trend.rank;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of a scope's tags: begun by a first surprise, advanced once a slide, forgotten when nothing depends on them. A tag
 * without a track is known from one slide in which it is told to the next, so that a look finds its track, that it has none,
 * or that it is told twice.
 *
 * <p>Each slide tells most tags in the order of the last one: so a tag is first looked for where it is to be expected.
 */
final class TrackBook {
    private static final int PLACES_LOOKED_AT = 3;

    private final Map<String, Known> tags = new HashMap<>();
    private final List<Known> ordered = new ArrayList<>(); // with a track, by tag but for those behind the last sorting
    private List<Known> told = List.of(); // in the last slide
    private List<Known> telling = new ArrayList<>(); // in this slide so far
    private List<Known> untold = new ArrayList<>(); // with a track, but not told in the last slide
    private int expected; // the place in told of the next tag
    private List<TagTrack> ranked = List.of();
    private int tracked;

    /** A tag that was told in the last slide or has a track. */
    private static final class Known {
        private final String tag;
        private int toldIn = Integer.MIN_VALUE; // the end of a slide
        private int place; // among those told in it
        private @Nullable TagTrack track;
        private boolean ordered;

        Known(String tag) {
            this.tag = tag;
        }

        /** Whether it has a track that nothing depends on any more, which then goes. */
        boolean endsTrack(SlideTerms terms) {
            boolean ends = track != null && track.isForgettable(terms.states());
            track = ends ? null : track;
            return ends;
        }
    }

    boolean isEmpty() {
        return tracked == 0;
    }

    @Nullable TagTrack find(String tag) {
        Known known = tags.get(tag);
        return known == null ? null : known.track;
    }

    /** Every track once, in no order. */
    void forEach(Consumer<TagTrack> reader) {
        for (Known known : ordered) {
            if (known.track != null) {
                reader.accept(known.track);
            }
        }
    }

    /** The tracks in the last ranking, best first. */
    List<TagTrack> ranked() {
        return ranked;
    }

    /** Notes which tracks are in the ranking just made, best first. */
    void rank(List<TagTrack> best) {
        ranked.forEach(track -> track.rankedAt(0));
        for (int i = 0; i < best.size(); i++) {
            best.get(i).rankedAt(i + 1);
        }
        ranked = best;
    }

    /**
     * Advances the track of a tag that is told in a slide, begun now if that is worthwhile; null if there is none.
     *
     * @throws IllegalArgumentException if the tag was told in this slide already
     */
    @Nullable TagTrack advance(Sighting seen, SlideTerms terms) {
        Known known = knownOf(seen.tag());
        if (known.toldIn == terms.endMinute()) {
            throw new IllegalArgumentException("candidate " + seen.tag() + " is told twice at " + terms.endMinute());
        }
        known.toldIn = terms.endMinute();
        known.place = telling.size();
        telling.add(known);
        if (known.track == null && seen.isWorthTracking(terms.states())) {
            begin(known, new TagTrack(seen.tag()));
        }
        if (known.track != null) {
            known.track.advance(seen, terms);
        }
        return known.track;
    }

    private Known knownOf(String tag) {
        int end = Math.min(told.size(), expected + PLACES_LOOKED_AT);
        for (int place = expected; place < end; place++) {
            if (told.get(place).tag.equals(tag)) {
                expected = place + 1;
                return told.get(place);
            }
        }
        Known known = tags.computeIfAbsent(tag, Known::new);
        if (known.place < told.size() && told.get(known.place) == known) {
            expected = known.place + 1;
        }
        return known;
    }

    /** Lets the tracks of all tags that were not told pass a quiet slide. */
    void advanceOthers(SlideTerms terms) {
        List<Known> others = new ArrayList<>();
        passQuietly(untold, terms, others);
        passQuietly(told, terms, others);
        untold = others;
        told = telling;
        telling = new ArrayList<>(told.size());
        expected = 0;
    }

    private void passQuietly(List<Known> candidates, SlideTerms terms, List<Known> others) {
        for (Known known : candidates) {
            if (known.toldIn == terms.endMinute()) {
                continue;
            }
            if (known.track == null) {
                tags.remove(known.tag);
            } else {
                known.track.advanceQuiet(terms);
                others.add(known);
            }
        }
    }

    void forgetEnded(SlideTerms terms) {
        for (Known known : told) {
            tracked -= known.endsTrack(terms) ? 1 : 0;
        }
        untold.removeIf(known -> {
            boolean ends = known.endsTrack(terms);
            if (ends) {
                tracked--;
                tags.remove(known.tag);
            }
            return ends;
        });
    }

    int encodedSize() {
        int[] size = {Integer.BYTES};
        forEach(track -> size[0] += track.encodedSize());
        return size[0];
    }

    /** Writes the tracks in the order of their tags: equal books, equal bytes. O(tracks) while few began since it was last done. */
    void writeTo(ByteBuffer out) {
        ordered.removeIf(known -> {
            known.ordered = known.track != null;
            return !known.ordered;
        });
        ordered.sort(Comparator.comparing(known -> known.tag));
        out.putInt(ordered.size());
        forEach(track -> track.writeTo(out));
    }

    static TrackBook readFrom(ByteBuffer in) {
        TrackBook book = new TrackBook();
        List<TagTrack> best = new ArrayList<>();
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            TagTrack track = TagTrack.readFrom(in);
            Known known = book.tags.computeIfAbsent(track.tag(), Known::new);
            book.begin(known, track);
            book.untold.add(known);
            if (track.rank() > 0) {
                best.add(track);
            }
        }
        best.sort(Comparator.comparingInt(TagTrack::rank));
        book.ranked = best;
        return book;
    }

    private void begin(Known known, TagTrack track) {
        known.track = track;
        tracked++;
        if (!known.ordered) {
            known.ordered = true;
            ordered.add(known);
        }
    }
}
