package io.groundswell.trend;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of a scope's tags: begun by a first surprise, advanced once a slide, forgotten when nothing depends on them. A tag
 * without a track is known from one slide in which it is told to the next, so that a look finds its track, that it has none,
 * or that it is told twice.
 */
final class TrackBook {

    private final Map<String, Known> tags = new HashMap<>();
    private List<TagTrack> ranked = List.of();
    private int tracked;

    /** A tag that was told in the last slide or has a track. */
    private static final class Known {
        private int toldIn = Integer.MIN_VALUE; // the end of a slide
        private @Nullable TagTrack track;
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
        for (Known known : tags.values()) {
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
        Known known = tags.computeIfAbsent(seen.tag(), tag -> new Known());
        if (known.toldIn == terms.endMinute()) {
            throw new IllegalArgumentException("candidate " + seen.tag() + " is told twice at " + terms.endMinute());
        }
        known.toldIn = terms.endMinute();
        if (known.track == null && seen.isWorthTracking(terms.states())) {
            begin(known, new TagTrack(seen.tag()));
        }
        if (known.track != null) {
            known.track.advance(seen, terms);
        }
        return known.track;
    }

    /** Lets the tracks of all tags that were not told pass a quiet slide. */
    void advanceOthers(SlideTerms terms) {
        for (Known known : tags.values()) {
            if (known.track != null && known.toldIn != terms.endMinute()) {
                known.track.advanceQuiet(terms);
            }
        }
    }

    void forgetEnded(SlideTerms terms) {
        tags.values().removeIf(known -> {
            if (known.track != null && known.track.isForgettable(terms.states())) {
                known.track = null;
                tracked--;
            }
            return known.track == null && known.toldIn != terms.endMinute();
        });
    }

    int encodedSize() {
        int[] size = {Integer.BYTES};
        forEach(track -> size[0] += track.encodedSize());
        return size[0];
    }

    /** Writes the tracks in the order of their tags: equal books, equal bytes. */
    void writeTo(ByteBuffer out) {
        TreeMap<String, TagTrack> ordered = new TreeMap<>();
        forEach(track -> ordered.put(track.tag(), track));
        out.putInt(ordered.size());
        ordered.values().forEach(track -> track.writeTo(out));
    }

    static TrackBook readFrom(ByteBuffer in) {
        TrackBook book = new TrackBook();
        List<TagTrack> best = new ArrayList<>();
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            TagTrack track = TagTrack.readFrom(in);
            book.begin(book.tags.computeIfAbsent(track.tag(), tag -> new Known()), track);
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
    }
}
