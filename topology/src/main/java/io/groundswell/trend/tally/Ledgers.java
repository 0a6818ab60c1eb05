package io.groundswell.trend.tally;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers that a tally holds, by their tags. Linear probing with backward-shift deletion, in two flat arrays: half of what a
 * HashMap takes is an object a tag for the collector to follow. Expected O(1).
 */
final class Ledgers {
    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int SMALLEST = 16;

    private @Nullable TagLedger[] ledgers = new TagLedger[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    /** A tag's ledger; null if there is none. */
    @Nullable TagLedger get(String tag) {
        int hash = hashOf(tag);
        for (int slot = homeOf(hash); ; slot = after(slot)) {
            TagLedger ledger = ledgers[slot];
            if (ledger == null || (hashes[slot] == hash && ledger.tag.equals(tag))) {
                return ledger;
            }
        }
    }

    /** Takes in the ledger of a tag that has none. */
    void add(TagLedger ledger) {
        if (3L * (size + 1) > 2L * ledgers.length) {
            grow();
        }
        size++;
        place(ledger, hashOf(ledger.tag));
    }

    /** Lets go of a ledger that is held. */
    void remove(TagLedger ledger) {
        int hole = homeOf(hashOf(ledger.tag));
        while (ledgers[hole] != ledger) {
            hole = after(hole);
        }
        size--;
        int mask = ledgers.length - 1;
        for (int next = after(hole); ledgers[next] != null; next = after(next)) {
            int home = homeOf(hashes[next]);
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                ledgers[hole] = ledgers[next];
                hashes[hole] = hashes[next];
                hole = next;
            }
        }
        ledgers[hole] = null;
    }

    /** The tags, in no order. */
    Set<String> tags() {
        Set<String> tags = new HashSet<>();
        for (TagLedger ledger : ledgers) {
            if (ledger != null) {
                tags.add(ledger.tag);
            }
        }
        return Collections.unmodifiableSet(tags);
    }

    private void grow() {
        @Nullable TagLedger[] narrow = ledgers;
        int[] narrowHashes = hashes;
        ledgers = new TagLedger[2 * narrow.length];
        hashes = new int[2 * narrow.length];
        for (int slot = 0; slot < narrow.length; slot++) {
            TagLedger ledger = narrow[slot];
            if (ledger != null) {
                place(ledger, narrowHashes[slot]);
            }
        }
    }

    private void place(TagLedger ledger, int hash) {
        int slot = homeOf(hash);
        while (ledgers[slot] != null) {
            slot = after(slot);
        }
        ledgers[slot] = ledger;
        hashes[slot] = hash;
    }

    private int after(int slot) {
        return (slot + 1) & (ledgers.length - 1);
    }

    private int homeOf(int hash) {
        return hash & (ledgers.length - 1);
    }

    /** Not the strings' own hash: anybody can write many tags that share one. */
    private static int hashOf(String tag) {
        return (int) HASHER.hashCharsToLong(tag);
    }
}
