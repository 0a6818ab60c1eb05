package io.groundswell.trend;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Strings in the order of their UTF-8 bytes, unsigned: that of their code points, not of Java's UTF-16 units. */
public enum Utf8Order implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
