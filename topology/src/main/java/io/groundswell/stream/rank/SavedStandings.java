package io.groundswell.stream.rank;

import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.rank.ScopeRanker;
import io.groundswell.trend.rank.Standing;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the tags of a scope stood when they were saved: read off what was saved when somebody asks first, since it is saved with every
 * commit and seldom asked for. Thread-safe.
 */
final class SavedStandings {
    private final String scope;
    private final ScoringPolicy policy;
    private final byte[] saved;
    private @Nullable Map<String, Standing> standings;

    /** @param saved what {@link ScopeRanker#writeTo} wrote; nobody may change it */
    SavedStandings(String scope, ScoringPolicy policy, byte[] saved) {
        this.scope = scope;
        this.policy = policy;
        this.saved = saved;
    }

    /** By tag; immutable. O(tracks) for who asks first. */
    synchronized Map<String, Standing> byTag() {
        if (standings == null) {
            standings =
                    ScopeRanker.readFrom(ByteBuffer.wrap(saved), scope, policy).standings();
        }
        return standings;
    }
}
