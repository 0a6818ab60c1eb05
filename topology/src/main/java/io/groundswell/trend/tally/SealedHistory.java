package io.groundswell.trend.tally;

import io.groundswell.trend.Past;
import java.util.Map;

/**
 * Where a tally leaves what can no longer change, and finds it again when a tag comes back: one writing step an hour
 * and tag. Called by the thread that owns the tally.
 */
public interface SealedHistory {
    /** An hour of a tag in a scope is final. */
    void sealHour(String tag, String scope, int hour, int posts, int people);

    /** A day of a tag in a scope is final. */
    void sealDay(String tag, String scope, int day, int posts, int people);

    /** A tag's past, by scope, replacing what was there. */
    void savePasts(String tag, Map<String, Past> pasts);

    /** The tag's past as last saved; empty for a tag that has none. */
    Map<String, Past> loadPasts(String tag);
}
