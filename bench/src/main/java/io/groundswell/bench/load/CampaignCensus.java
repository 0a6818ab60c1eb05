package io.groundswell.bench.load;

import org.jspecify.annotations.Nullable;

/** Counts what people do for the campaign. Nobody is answered before they have come: the load sees to that. Not thread-safe. */
final class CampaignCensus {
    private final DistinctNumbers authors = new DistinctNumbers();
    private final DistinctNumbers pairs = new DistinctNumbers();
    private long answers;

    void take(@Nullable Deed deed) {
        if (deed == null) {
            return;
        }
        if (!deed.answers()) {
            authors.add(deed.author());
            return;
        }
        answers++;
        if (!deed.newcomer()) {
            pairs.add(deed.pair());
        }
    }

    CampaignCount count() {
        return new CampaignCount(authors.count(), pairs.count(), answers);
    }
}
