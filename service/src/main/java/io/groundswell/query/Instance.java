package io.groundswell.query;

import io.groundswell.runtime.RuntimeState;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.LiveViews;
import io.groundswell.stream.TopologySettings;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The running topology of this process, as far as questions need it. Thread-safe. */
public interface Instance {

    /** The instance that a runtime runs. */
    static Instance of(StreamsRuntime runtime) {
        return new RunningInstance(runtime);
    }

    /** What the tasks that run here know. */
    LiveViews live();

    TopologySettings settings();

    /**
     * The partitions of a store that are here.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException while they are being moved or restored
     */
    ReadOnlyKeyValueStore<Bytes, byte[]> store(String name);

    /**
     * The same one by one, as each is in its own order; those that are not here are left out.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException while one is being moved or restored
     */
    List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores(String name, int partitions);

    RuntimeState state();

    /** Whether the tag rules have been read to their end: before that, those that are known are not all. */
    boolean hasReadRules();

    /** Whether reading stands still until the schema registry answers. */
    boolean waitsForRegistry();

    /** What ended the streams, if something did. */
    Optional<Throwable> failure();
}
