package io.groundswell.registry;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Gives out the serializers and deserializers of record values that the settings name: ours, or any of Kafka's
 * interfaces that speaks Confluent's wire format, such as Confluent's own when it is on the class path. Whichever it is,
 * its failures are those of {@link AvroWireSerializer} and {@link AvroWireDeserializer}.
 */
public final class WireCodecs {

    /** The setting that names the serializer's class, and its default. */
    public static final String SERIALIZER_KEY = "serde.serializer";

    public static final String SERIALIZER = "io.groundswell.registry.AvroWireSerializer";

    /** The setting that names the deserializer's class, and its default. */
    public static final String DESERIALIZER_KEY = "serde.deserializer";

    public static final String DESERIALIZER = "io.groundswell.registry.AvroWireDeserializer";

    private final String serializer;
    private final String deserializer;
    private final Map<String, ?> configs;
    private final boolean autoRegister;
    private final SchemaRegistry registry;

    private WireCodecs(
            String serializer,
            String deserializer,
            Map<String, ?> configs,
            boolean autoRegister,
            SchemaRegistry registry) {
        this.serializer = serializer;
        this.deserializer = deserializer;
        this.configs = configs;
        this.autoRegister = autoRegister;
        this.registry = registry;
    }

    /** Our own serializers over the given registry. */
    public static WireCodecs over(SchemaRegistry registry, boolean autoRegister) {
        return new WireCodecs(SERIALIZER, DESERIALIZER, Map.of(), autoRegister, registry);
    }

    /**
     * The named serializers over the registry that the configs describe.
     *
     * @param configs under Confluent's names, {@code schema.registry.url} at least; see
     *     {@link RegistrySettings#fromConfigs}
     * @throws IllegalArgumentException naming the key, its value and the rule it breaks; also when a named class is not
     *     on the class path
     */
    public static WireCodecs named(String serializer, String deserializer, Map<String, ?> configs) {
        RegistrySettings settings = RegistrySettings.fromConfigs(configs);
        if (!serializer.equals(SERIALIZER)) {
            ForeignClass.require(SERIALIZER_KEY, serializer, Serializer.class);
        }
        if (!deserializer.equals(DESERIALIZER)) {
            ForeignClass.require(DESERIALIZER_KEY, deserializer, Deserializer.class);
        }
        return new WireCodecs(
                serializer,
                deserializer,
                Map.copyOf(configs),
                settings.autoRegister(),
                new HttpSchemaRegistry(settings));
    }

    /** A serializer of values; the caller closes it. */
    public <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
        if (serializer.equals(SERIALIZER)) {
            return new AvroWireSerializer<>(registry, autoRegister);
        }
        Serializer<?> foreign = ForeignClass.create(SERIALIZER_KEY, serializer, Serializer.class);
        foreign.configure(configsFor(type), false);
        return new ForeignSerializer<>(foreign);
    }

    /** A deserializer of values; the caller closes it. */
    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        if (deserializer.equals(DESERIALIZER)) {
            return new AvroWireDeserializer<>(registry, type);
        }
        Deserializer<?> foreign = ForeignClass.create(DESERIALIZER_KEY, deserializer, Deserializer.class);
        foreign.configure(configsFor(type), false);
        return new ForeignDeserializer<>(foreign, type);
    }

    /** Both ways; the caller closes it. */
    public <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return Serdes.serdeFrom(serializer(type), deserializer(type));
    }

    /** With what Confluent's deserializer must be told to give out our classes. */
    private Map<String, ?> configsFor(Class<?> type) {
        Map<String, Object> all = new HashMap<>(configs);
        all.put("specific.avro.reader", true);
        all.put("specific.avro.value.type", type.getName());
        return all;
    }
}
