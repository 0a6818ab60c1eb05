package io.groundswell.block;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.NamedCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what a {@link ConductWriter} wrote, in the same order. */
final class ConductReader {
    private final List<String> names = new ArrayList<>();

    Conduct next(ByteReader reader) {
        return new Conduct(
                reader.getInt(),
                reader.getInt(),
                reader.getInt(),
                reader.getInt(),
                reader.getInt(),
                reader.getInt(),
                reader.getInt(),
                reader.getInt(),
                reader.getInt(),
                leftOut(reader),
                counts(reader),
                counts(reader));
    }

    private static Map<LeftOut, Integer> leftOut(ByteReader reader) {
        int reasons = reader.get();
        if (reasons == 0) {
            return Map.of();
        }
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        for (LeftOut reason : LeftOut.values()) {
            if ((reasons >> reason.ordinal() & 1) == 1) {
                leftOut.put(reason, reader.getInt());
            }
        }
        return leftOut;
    }

    private List<NamedCount> counts(ByteReader reader) {
        return List.of(reader.getAll(NamedCount[]::new, this::count));
    }

    private NamedCount count(ByteReader reader) {
        int number = reader.getInt();
        if (number == names.size()) {
            names.add(reader.getString());
        }
        return new NamedCount(names.get(number), reader.getInt());
    }
}
