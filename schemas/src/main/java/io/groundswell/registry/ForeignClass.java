package io.groundswell.registry;

/** Finds a class that a setting names. */
final class ForeignClass {

    private ForeignClass() {}

    /** @throws IllegalArgumentException unless the class is on the class path, of the kind, and can be instantiated */
    static <K> void require(String key, String name, Class<K> kind) {
        create(key, name, kind);
    }

    static <K> K create(String key, String name, Class<K> kind) {
        try {
            return find(name).asSubclass(kind).getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw broken(key, name, "must be on the class path" + hint(name), e);
        } catch (ClassCastException e) {
            throw broken(key, name, "must be a " + kind.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw broken(key, name, "must have a public constructor without parameters that works", e);
        }
    }

    private static Class<?> find(String name) throws ClassNotFoundException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return Class.forName(name, true, context == null ? ForeignClass.class.getClassLoader() : context);
    }

    private static String hint(String name) {
        return name.startsWith("io.confluent.") ? ": build with -Pconfluent, or add kafka-avro-serializer" : "";
    }

    private static IllegalArgumentException broken(String key, String name, String rule, Throwable cause) {
        return new IllegalArgumentException(key + " = '" + name + "': " + rule, cause);
    }
}
