package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsMetersTest {

    @Test
    void tellsKafkasOwnFiguresUntilClosed(@TempDir Path folder) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("posts", Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()));
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "meters");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        try (KafkaStreams streams = new KafkaStreams(builder.build(), properties);
                StreamsMeters meters = new StreamsMeters(streams)) {
            meters.bindTo(registry);

            assertThat(registry.getMeters())
                    .extracting(meter -> meter.getId().getName())
                    .anyMatch(name -> name.startsWith("kafka.stream."))
                    .anyMatch(name -> name.startsWith("kafka.consumer."));
        }

        assertThat(registry.getMeters()).isEmpty();
    }
}
