package io.groundswell.stream.rank;

import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.rank.RankedSlide;
import io.groundswell.trend.rank.ScopeRanker;
import io.groundswell.trend.rank.TagVerdicts;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The typed handle of {@code trend-tracks}: the rankers of the scopes in which a tag is on its way. A scope without one
 * has no record and costs nothing.
 */
final class RankedScopes {
    private final KeyValueStore<String, byte[]> store;
    private final ScoringPolicy policy;
    private final Map<String, ScopeRanker> rankers = new HashMap<>();
    private final Set<String> unsaved = new HashSet<>();
    private final Map<String, SavedStandings> standings = new HashMap<>();

    RankedScopes(KeyValueStore<String, byte[]> store, ScoringPolicy policy) {
        this.store = store;
        this.policy = policy;
        try (KeyValueIterator<String, byte[]> saved = store.all()) {
            while (saved.hasNext()) {
                KeyValue<String, byte[]> entry = saved.next();
                ScopeRanker ranker = ScopeRanker.readFrom(ByteBuffer.wrap(entry.value), entry.key, policy);
                rankers.put(entry.key, ranker);
                standings.put(entry.key, new SavedStandings(entry.key, policy, entry.value));
            }
        }
    }

    /** The scopes whose next minute must be ranked even if nobody reports of it; in the order of their names. */
    Set<String> active() {
        return new TreeSet<>(rankers.keySet());
    }

    boolean isActive(String scope) {
        return rankers.containsKey(scope);
    }

    boolean anyActive() {
        return !rankers.isEmpty();
    }

    RankedSlide rank(ScopeSlide slide, TagVerdicts verdicts) {
        String scope = slide.scope();
        ScopeRanker ranker = rankers.computeIfAbsent(scope, name -> new ScopeRanker(name, policy));
        RankedSlide ranked = ranker.rank(slide, verdicts);
        if (!ranker.isActive()) {
            rankers.remove(scope);
        }
        unsaved.add(scope);
        return ranked;
    }

    /** How the tags stand that are on their way, by scope, as of the last save; immutable. O(scopes). */
    Map<String, SavedStandings> standings() {
        return Map.copyOf(standings);
    }

    /** Writes what changed since the last save. */
    void save() {
        for (String scope : unsaved) {
            ScopeRanker ranker = rankers.get(scope);
            if (ranker == null) {
                store.delete(scope);
                standings.remove(scope);
            } else {
                ByteBuffer bytes = ByteBuffer.allocate(ranker.encodedSize());
                ranker.writeTo(bytes);
                store.put(scope, bytes.array());
                standings.put(scope, new SavedStandings(scope, policy, bytes.array()));
            }
        }
        unsaved.clear();
    }
}
