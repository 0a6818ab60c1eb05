package io.groundswell.query;

import io.groundswell.runtime.RuntimeState;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.LiveViews;
import io.groundswell.stream.TopologySettings;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What the runtime runs. */
record RunningInstance(StreamsRuntime runtime) implements Instance {

    @Override
    public LiveViews live() {
        return runtime.live();
    }

    @Override
    public TopologySettings settings() {
        return runtime.plan();
    }

    @Override
    public ReadOnlyKeyValueStore<Bytes, byte[]> store(String name) {
        return runtime.store(name);
    }

    @Override
    public List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores(String name, int partitions) {
        return runtime.stores(name, partitions);
    }

    @Override
    public RuntimeState state() {
        return runtime.state();
    }

    @Override
    public boolean hasReadRules() {
        return runtime.hasReadRules();
    }

    @Override
    public boolean waitsForRegistry() {
        return runtime.waitsForRegistry();
    }

    @Override
    public Optional<Throwable> failure() {
        return runtime.failure();
    }
}
