package io.groundswell.bench.load;

import java.util.BitSet;

/**
 * What a load holds, counted exactly and where it is made: nobody's word but the generator's.
 *
 * @param tags distinct tags that its posts use
 * @param pairs distinct pairs of a tag and an author who uses it; what is removed later is among them
 * @param campaign what there is to count of the campaign; what is removed later is among it
 */
public record LoadCensus(long tags, long pairs, CampaignCount campaign) {
    /** Makes the load once more to count it: about a microsecond a record, and eight to sixteen bytes a pair of either kind. */
    public static LoadCensus of(LoadOptions options) {
        BitSet ranks = new BitSet(options.tags());
        BitSet campaignTags = new BitSet();
        DistinctNumbers pairs = new DistinctNumbers();
        Load load = new Load(options, 0, (author, rank) -> {
            if (rank < 0) {
                campaignTags.set(-rank);
            } else {
                ranks.set(rank);
            }
            pairs.add((long) author << Integer.SIZE | Integer.toUnsignedLong(rank));
        });
        CampaignCensus campaign = new CampaignCensus();
        for (long number = 0; number < options.posts(); number++) {
            load.record(number);
            campaign.take(load.deed(number));
        }
        return new LoadCensus(ranks.cardinality() + campaignTags.cardinality(), pairs.count(), campaign.count());
    }
}
