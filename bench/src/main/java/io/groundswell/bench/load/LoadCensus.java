package io.groundswell.bench.load;

import java.util.BitSet;

/**
 * What a load holds, counted exactly and where it is made: nobody's word but the generator's.
 *
 * @param tags distinct tags that its posts use
 * @param pairs distinct pairs of a tag and an author who uses it; what is removed later is among them
 */
public record LoadCensus(long tags, long pairs) {
    /** Makes the load once more to count it: about a microsecond a record, and eight to sixteen bytes a pair. */
    public static LoadCensus of(LoadOptions options) {
        BitSet ranks = new BitSet(options.tags());
        DistinctNumbers pairs = new DistinctNumbers();
        Load load = new Load(options, 0, (author, rank) -> {
            ranks.set(rank);
            pairs.add((long) author << Integer.SIZE | rank);
        });
        for (long number = 0; number < options.posts(); number++) {
            load.record(number);
        }
        return new LoadCensus(ranks.cardinality(), pairs.count());
    }
}
