package io.groundswell.trend;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Which ledgers have something in which open hour or day, so that sealing one touches those alone. */
final class OpenBuckets {
    private final TreeMap<Integer, Set<TagLedger>> ledgers = new TreeMap<>();

    void mark(int bucket, TagLedger ledger) {
        ledgers.computeIfAbsent(bucket, b -> new HashSet<>()).add(ledger);
    }

    /** Whether a bucket before one is open. */
    boolean hasBefore(int bucket) {
        return !ledgers.isEmpty() && ledgers.firstKey() < bucket;
    }

    /** Whether a ledger has something in an open bucket. O(open buckets). */
    boolean hold(TagLedger ledger) {
        return ledgers.values().stream().anyMatch(open -> open.contains(ledger));
    }

    int first() {
        return ledgers.firstKey();
    }

    /** The ledgers of the first open bucket, which is open no more. */
    Set<TagLedger> takeFirst() {
        return ledgers.pollFirstEntry().getValue();
    }
}
