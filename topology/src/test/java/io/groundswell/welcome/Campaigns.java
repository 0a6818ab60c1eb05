package io.groundswell.welcome;

import java.util.Map;
import java.util.Set;

/** Campaigns as tests have them. */
final class Campaigns {
    private static final Campaign.Side NOBODY = new Campaign.Side(Set.of(), Set.of());

    private Campaigns() {}

    /** Open from the start of a minute on. */
    static Campaign from(int minute) {
        return between(minute * 60_000L, Campaign.OPEN_END);
    }

    static Campaign between(long fromMs, long toMs) {
        return new Campaign("greetings", fromMs, toMs, Map.of("welcome", TagRole.WELCOME), NOBODY, NOBODY);
    }
}
