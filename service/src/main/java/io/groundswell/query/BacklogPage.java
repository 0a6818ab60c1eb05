package io.groundswell.query;

import io.groundswell.query.BacklogQuestion.Place;
import io.groundswell.stream.campaign.Waiting;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Gathers a page of a backlog from its partitions, each of which is in the order of arrival. O(partitions · limit). */
final class BacklogPage {
    private final BacklogQuestion question;
    private final AuthorNames names;
    private final List<Place> places = new ArrayList<>();

    BacklogPage(BacklogQuestion question, AuthorNames names) {
        this.question = question;
        this.names = names;
    }

    /** Takes what a partition has for it. */
    void addFrom(ReadOnlyKeyValueStore<Bytes, byte[]> store, String campaign, long arrivedBeforeMs) {
        Place after = question.after();
        List<Place> found = new ArrayList<>();
        Waiting.oldestFirst(store, campaign, after == null ? 0 : after.sinceMs(), arrivedBeforeMs, newcomer -> {
            // By name they have another order within a millisecond, so the last one is taken whole.
            if (found.size() > question.limit()
                    && newcomer.sinceMs() > found.get(found.size() - 1).sinceMs()) {
                return false;
            }
            Place place = new Place(newcomer.sinceMs(), names.of(newcomer.author()));
            if (after == null || place.compareTo(after) > 0) {
                found.add(place);
            }
            return true;
        });
        places.addAll(found);
    }

    /** The page as of a minute. */
    CampaignBacklog asOf(String campaign, int endMinute) {
        List<Place> page = places.stream().sorted().limit(question.limit()).toList();
        boolean more = places.size() > page.size();
        long endMs = Asking.instant(endMinute).toEpochMilli();
        return new CampaignBacklog(
                campaign,
                page.stream()
                        .map(place ->
                                new CampaignBacklog.Row(place.author(), place.time(), (endMs - place.sinceMs()) / 1000))
                        .toList(),
                more ? page.get(page.size() - 1).text() : null);
    }
}
