package io.groundswell.welcome;

import java.util.Map;
import java.util.Set;

/**
 * A welcome campaign as it is defined.
 *
 * @param id names it in addresses and files: lower-case letters, digits and hyphens
 * @param openFromMs when it opens; posts written before do not belong to it
 * @param openToMs when it ends, exclusive; {@link #OPEN_END} while nobody has ended it
 * @param tags its tags by canonical key, each in one role
 * @param hosts by which region and language hosts are told
 * @param newcomers by which region and language newcomers are told
 */
public record Campaign(
        String id, long openFromMs, long openToMs, Map<String, TagRole> tags, Side hosts, Side newcomers) {
    /** Nobody has ended it yet. */
    public static final long OPEN_END = Long.MAX_VALUE;

    /** An account that was opened up to so long before the campaign is a newcomer's. */
    public static final long JOINED_BEFORE_MS = 24 * 60 * 60 * 1000L;

    public Campaign {
        tags = Map.copyOf(tags);
    }

    /**
     * How one side is told from the other.
     *
     * @param regions ISO 3166-1 alpha-2
     * @param languages primary subtags
     */
    public record Side(Set<String> regions, Set<String> languages) {
        public Side {
            regions = Set.copyOf(regions);
            languages = Set.copyOf(languages);
        }
    }

    /** Whether a post written then may belong to it: {@code [openFrom, openTo)}. */
    public boolean isOpenAt(long createdMs) {
        return createdMs >= openFromMs && createdMs < openToMs;
    }
}
