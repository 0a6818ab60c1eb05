package io.groundswell.trend;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tracks of a scope's tags: begun by a first surprise, advanced once a slide, forgotten when nothing depends on them. */
final class TrackBook {

    private final Map<String, TagTrack> tracks = new HashMap<>();

    boolean isEmpty() {
        return tracks.isEmpty();
    }

    @Nullable TagTrack find(String tag) {
        return tracks.get(tag);
    }

    /** All tracks, in no order. */
    Collection<TagTrack> all() {
        return tracks.values();
    }

    /** Advances the tracks of the sightings, beginning those worthwhile, and lets all others pass a quiet slide. */
    void advance(int endMinute, List<Sighting> sightings, double trendingZ, ScoringPolicy policy) {
        Set<TagTrack> seen = new HashSet<>();
        for (Sighting sighting : sightings) {
            TagTrack track = trackOf(sighting, policy.states());
            if (track != null) {
                track.advance(endMinute, sighting, trendingZ, policy);
                seen.add(track);
            }
        }
        for (TagTrack track : tracks.values()) {
            if (!seen.contains(track)) {
                track.advanceQuiet(endMinute, policy.states());
            }
        }
    }

    void forgetEnded(StatePolicy policy) {
        tracks.values().removeIf(track -> track.isForgettable(policy));
    }

    int encodedSize() {
        return Integer.BYTES
                + tracks.values().stream().mapToInt(TagTrack::encodedSize).sum();
    }

    /** Writes the tracks in the order of their tags: equal books, equal bytes. */
    void writeTo(ByteBuffer out) {
        out.putInt(tracks.size());
        new TreeMap<>(tracks).values().forEach(track -> track.writeTo(out));
    }

    static TrackBook readFrom(ByteBuffer in) {
        TrackBook book = new TrackBook();
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            TagTrack track = TagTrack.readFrom(in);
            book.tracks.put(track.tag(), track);
        }
        return book;
    }

    private @Nullable TagTrack trackOf(Sighting sighting, StatePolicy policy) {
        String tag = sighting.tag();
        return sighting.isWorthTracking(policy) ? tracks.computeIfAbsent(tag, TagTrack::new) : tracks.get(tag);
    }
}
