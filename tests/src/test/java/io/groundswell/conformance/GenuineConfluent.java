package io.groundswell.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Confluent's genuine serializers, 7.9.5, which the build unpacks beside the tests. They are seen through a class
 * loader of their own, so that everything else runs without them, as the default build does.
 */
final class GenuineConfluent {

    static final String SERIALIZER = "io.confluent.kafka.serializers.KafkaAvroSerializer";
    static final String DESERIALIZER = "io.confluent.kafka.serializers.KafkaAvroDeserializer";

    private static final URLClassLoader LOADER =
            new URLClassLoader("genuine-confluent", new URL[] {classes()}, GenuineConfluent.class.getClassLoader());

    private GenuineConfluent() {}

    @SuppressWarnings("unchecked")
    static Serializer<Object> serializer(Map<String, ?> configs) {
        return onClassPath(() -> {
            Serializer<Object> serializer = (Serializer<Object>) instance(SERIALIZER);
            serializer.configure(configs, false);
            return serializer;
        });
    }

    @SuppressWarnings("unchecked")
    static Deserializer<Object> deserializer(Map<String, ?> configs) {
        return onClassPath(() -> {
            Deserializer<Object> deserializer = (Deserializer<Object>) instance(DESERIALIZER);
            deserializer.configure(configs, false);
            return deserializer;
        });
    }

    /** Runs with Confluent's classes on the class path, as far as the thread's context tells. */
    static <R> R onClassPath(Supplier<R> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object instance(String name) {
        try {
            return LOADER.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be made", e);
        }
    }

    private static URL classes() {
        Path folder = Path.of(System.getProperty("basedir", "."), "target", "genuine-confluent");
        if (!Files.isDirectory(folder.resolve("io/confluent"))) {
            throw new IllegalStateException(folder + " holds no io/confluent: the build must unpack it first");
        }
        try {
            return folder.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
