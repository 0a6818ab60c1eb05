package io.groundswell.stream.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.stream.step.MemoryStore;
import io.groundswell.stream.step.RegistryPatience;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class DecisionProcessorTest {
    private static final String STORE = "decisions";

    private final KeyValueStore<Bytes, byte[]> store = MemoryStore.open(STORE, Serdes.Bytes());
    private final Map<String, String> book = new TreeMap<>();

    @Test
    void whoTakesOverKnowsWhatStands() {
        DecisionProcessor<String> first = startedWith(new TreeMap<>());
        decide(first, "cats", "blocked");
        decide(first, "dogs", "blocked");
        decide(first, "cats", "approved");

        startedWith(book);

        assertThat(book).containsExactly(Map.entry("cats", "approved"), Map.entry("dogs", "blocked"));
    }

    @Test
    void whatIsAboutNothingIsSkipped() {
        DecisionProcessor<String> processor = startedWith(book);

        processor.process(new Record<>(null, "blocked".getBytes(UTF_8), 0));

        assertThat(book).isEmpty();
        assertThat(store.all()).isExhausted();
    }

    private DecisionProcessor<String> startedWith(Map<String, String> known) {
        MockProcessorContext<Void, Void> context = MemoryStore.context();
        context.addStateStore(store);
        DecisionProcessor<String> processor =
                new DecisionProcessor<>(STORE, "topic", new StringDeserializer(), new RegistryPatience(), known::put);
        processor.init(context);
        return processor;
    }

    private static void decide(DecisionProcessor<String> processor, String about, String decision) {
        processor.process(new Record<>(about.getBytes(UTF_8), decision.getBytes(UTF_8), 0));
    }
}
