package io.groundswell.config;

import io.groundswell.registry.WireCodecs;
import java.util.regex.Pattern;

/**
 * Which classes turn records into bytes and back, by name: they are loaded where they are used.
 *
 * @param serializer a Kafka serializer in Confluent's wire format
 * @param deserializer its counterpart
 */
public record SerdeSettings(String serializer, String deserializer) {

    private static final Kind<String> CLASS_NAME =
            Kind.text("the full name of a class", Pattern.compile("([a-zA-Z_$][\\w$]*\\.)+[a-zA-Z_$][\\w$]*"));

    static final Setting<String> SERIALIZER =
            Setting.of(WireCodecs.SERIALIZER_KEY, CLASS_NAME, WireCodecs.SERIALIZER, """
                    The Kafka serializer of the topics' records, in Confluent's wire format. With the build profile confluent: \
                    io.confluent.kafka.serializers.KafkaAvroSerializer.""");
    static final Setting<String> DESERIALIZER =
            Setting.of(WireCodecs.DESERIALIZER_KEY, CLASS_NAME, WireCodecs.DESERIALIZER, """
                    Its counterpart. With the build profile confluent: io.confluent.kafka.serializers.KafkaAvroDeserializer.""");

    static final Section SECTION = Section.of("Records to bytes and back.", SERIALIZER, DESERIALIZER);

    public SerdeSettings {
        SERIALIZER.require(serializer);
        DESERIALIZER.require(deserializer);
    }

    static SerdeSettings from(Values values) {
        return new SerdeSettings(values.get(SERIALIZER), values.get(DESERIALIZER));
    }
}
