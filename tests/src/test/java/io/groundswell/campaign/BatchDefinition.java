package io.groundswell.campaign;

import java.util.Map;
import java.util.Set;

/**
 * A campaign as the batch computation takes it.
 *
 * @param openToMs exclusive; {@link Long#MAX_VALUE} while nobody has ended it
 * @param roles role of each tag, {@code self-identification} for one, by the tag's canonical key
 */
public record BatchDefinition(
        String id, long openFromMs, long openToMs, Map<String, String> roles, Side hosts, Side newcomers) {

    public static final String COUNTER = "counter";
    public static final String SELF_IDENTIFICATION = "self-identification";

    /** Regions in upper case, primary subtags of languages in lower case. */
    public record Side(Set<String> regions, Set<String> languages) {}

    public boolean isOpenAt(long ms) {
        return ms >= openFromMs && ms < openToMs;
    }

    /** Whether an account that was opened then is a newcomer's. */
    boolean isNewAccount(long joinedMs) {
        return joinedMs >= openFromMs - 24 * 3_600_000L;
    }
}
