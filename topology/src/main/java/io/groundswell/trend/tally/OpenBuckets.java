package io.groundswell.trend.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Which ledgers have something in which open hour or day, so that sealing one touches those alone. */
final class OpenBuckets {
    private final TreeMap<Integer, Bucket> buckets = new TreeMap<>();

    /** A list for the many that come in order, a set for the few that come late, perhaps again and again. */
    private record Bucket(List<TagLedger> inOrder, Set<TagLedger> late) {
        Bucket() {
            this(new ArrayList<>(), new HashSet<>());
        }
    }

    /** Marks a ledger in a bucket in which it is not marked yet. */
    void mark(int bucket, TagLedger ledger) {
        bucket(bucket).inOrder().add(ledger);
    }

    /** Marks a ledger in a bucket in which it may be marked already. */
    void markLate(int bucket, TagLedger ledger) {
        bucket(bucket).late().add(ledger);
    }

    /** Whether a bucket before one is open. */
    boolean hasBefore(int bucket) {
        return !buckets.isEmpty() && buckets.firstKey() < bucket;
    }

    int first() {
        return buckets.firstKey();
    }

    /** The ledgers of the first open bucket, each once, which is open no more. */
    Set<TagLedger> takeFirst() {
        Bucket first = buckets.pollFirstEntry().getValue();
        Set<TagLedger> ledgers = new HashSet<>(first.inOrder());
        ledgers.addAll(first.late());
        return ledgers;
    }

    private Bucket bucket(int number) {
        return buckets.computeIfAbsent(number, n -> new Bucket());
    }
}
