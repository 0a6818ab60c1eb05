package io.groundswell.stream.review;

import io.groundswell.hashtag.Tag;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.step.PostKey;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.DefinitionBroken;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of campaigns, as this instance has read them from {@code campaigns}. One thread writes, any thread
 * reads; a reader sees each state whole.
 */
public final class CampaignBook {
    private volatile State state = State.of(Map.of());
    private final Map<String, Long> readings = new ConcurrentHashMap<>();

    public CampaignBook() {}

    /** A definition, and what it comes to. */
    private record Entry(CampaignDefinition definition, Campaign campaign) {}

    /**
     * Everything at one moment.
     *
     * @param entries all definitions by id
     * @param all their campaigns by id, in its order
     * @param open those that are not deleted
     * @param tags the canonical tags of those
     */
    private record State(
            Map<String, Entry> entries, List<Campaign> all, List<Campaign> open, Set<String> tags, long fingerprint) {

        static State of(Map<String, Entry> entries) {
            List<Entry> sorted = entries.values().stream()
                    .sorted(Comparator.comparing(entry -> entry.campaign().id()))
                    .toList();
            List<Campaign> open = campaigns(sorted.stream()
                    .filter(entry -> !entry.definition().getDeleted())
                    .toList());
            Set<String> tags = open.stream()
                    .flatMap(campaign -> campaign.tags().keySet().stream())
                    .collect(Collectors.toUnmodifiableSet());
            long fingerprint = open.stream().mapToLong(CampaignBook::mark).sum();
            return new State(Map.copyOf(entries), campaigns(sorted), open, tags, fingerprint);
        }

        private static List<Campaign> campaigns(List<Entry> entries) {
            return entries.stream().map(Entry::campaign).toList();
        }
    }

    /** All campaigns, deleted ones among them, by id. */
    public List<Campaign> all() {
        return state.all();
    }

    /** The campaigns that are counted: those that are not deleted, ended ones among them, by id. */
    public List<Campaign> open() {
        return state.open();
    }

    /** The campaign of an id, or null if there is none or it is deleted. */
    public @Nullable Campaign of(String id) {
        Entry entry = state.entries().get(id);
        return entry == null || entry.definition().getDeleted() ? null : entry.campaign();
    }

    /** All definitions, deleted ones with their history among them; in no order. */
    public Collection<CampaignDefinition> definitions() {
        return state.entries().values().stream().map(Entry::definition).toList();
    }

    /** The last decision about a campaign, or null if there never was one. */
    public @Nullable CampaignDefinition definition(String id) {
        Entry entry = state.entries().get(id);
        return entry == null ? null : entry.definition();
    }

    /** How many records about a campaign have been read; each is in force once it is counted. */
    public long readings(String id) {
        return readings.getOrDefault(id, 0L);
    }

    /** Whether nothing is counted for any campaign. */
    public boolean isEmpty() {
        return state.open().isEmpty();
    }

    /** Whether a canonical tag is one of a campaign that is counted. */
    public boolean knows(String tag) {
        return state.tags().contains(tag);
    }

    /** Whether a post that was written then may belong to a campaign that is counted. */
    public boolean isOpenAt(long createdMs) {
        for (Campaign campaign : state.open()) {
            if (campaign.isOpenAt(createdMs)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a post with these tags that was written then belongs to a campaign that is counted. */
    public boolean isCampaignPost(List<Tag> tags, long createdMs) {
        if (tags.isEmpty()) {
            return false;
        }
        for (Campaign campaign : state.open()) {
            if (campaign.isOpenAt(createdMs) && hasTagOf(campaign, tags)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTagOf(Campaign campaign, List<Tag> tags) {
        for (Tag tag : tags) {
            if (campaign.tags().containsKey(tag.key())) {
                return true;
            }
        }
        return false;
    }

    /** Tells two states of the book apart in what they count, over restarts too; 0 for one that counts nothing. */
    public long fingerprint() {
        return state.fingerprint();
    }

    /**
     * Replaces the definition of a campaign, or takes it out if null.
     *
     * @throws DefinitionBroken if it breaks a rule; then nothing is changed
     */
    public synchronized void put(String id, @Nullable CampaignDefinition definition) {
        Map<String, Entry> changed = new HashMap<>(state.entries());
        if (definition == null) {
            changed.remove(id);
        } else {
            changed.put(id, entry(id, definition));
        }
        state = State.of(changed);
        readings.merge(id, 1L, Long::sum);
    }

    private static Entry entry(String id, CampaignDefinition definition) {
        if (!definition.getId().equals(id)) {
            throw new DefinitionBroken("id", definition.getId(), "be the record's key, '" + id + "'");
        }
        return new Entry(definition, CampaignReader.campaign(definition));
    }

    /** The separator stands in no part: none has controls. */
    private static long mark(Campaign campaign) {
        StringBuilder text = new StringBuilder();
        text.append(campaign.openFromMs()).append('\n').append(campaign.openToMs());
        new TreeMap<>(campaign.tags())
                .forEach((tag, role) ->
                        text.append('\n').append(tag).append('\n').append(role));
        append(text, campaign.hosts());
        append(text, campaign.newcomers());
        return PostKey.author(campaign.id(), text.toString());
    }

    private static void append(StringBuilder text, Campaign.Side side) {
        text.append('\n').append(new TreeSet<>(side.regions())).append(new TreeSet<>(side.languages()));
    }
}
