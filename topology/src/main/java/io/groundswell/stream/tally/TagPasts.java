package io.groundswell.stream.tally;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads {@code tag-baselines}: which tags have a sealed past. */
public final class TagPasts {
    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

    public TagPasts(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Whether an hour of the tag was ever sealed. */
    public boolean knows(String tag) {
        return store.get(StoredHistory.keyOf(tag)) != null;
    }
}
