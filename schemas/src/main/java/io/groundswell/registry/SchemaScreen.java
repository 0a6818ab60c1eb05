package io.groundswell.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.SchemaParser;

/**
 * Parses what a registry calls a schema and refuses what would cost a reader out of all proportion. Whoever may write to
 * the registry may write any schema, and records name them by id alone.
 *
 * <p>Refused are
 *
 * <ul>
 *   <li>texts longer than {@value #LONGEST_TEXT} characters;
 *   <li>records that are read in more than {@value #MOST_STEPS} steps whatever the data. A step is a
 *       field's value, nested records' fields included; unions, lists and maps count as one, as data pays for what is
 *       in them. Forty records of which each holds the next one twice are a text of 3 kB and 2⁴⁰ steps, and a record
 *       that holds itself never ends;
 *   <li>lists of items that take no bytes, of which five bytes of data can announce 2³¹.
 * </ul>
 */
final class SchemaScreen {

    static final int LONGEST_TEXT = 1 << 20;
    static final int MOST_STEPS = 4096;

    /** Steps of each record that was walked; empty while it is being walked. */
    private final IdentityHashMap<Schema, OptionalInt> stepsByRecord = new IdentityHashMap<>();

    /** What stands in unions, lists and maps, still to be walked. */
    private final Deque<Schema> paidFor = new ArrayDeque<>();

    private final List<Schema> items = new ArrayList<>();

    private SchemaScreen() {}

    /** @throws UnreadableSchema when the text is no Avro schema, or one that is refused */
    static Schema parse(int id, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableSchema("schema " + id + " is " + text.length() + " characters long: at most "
                    + LONGEST_TEXT + " are read");
        }
        try {
            Schema schema =
                    new SchemaParser(NameValidator.NO_VALIDATION).parse(text).mainSchema();
            new SchemaScreen().screen(schema);
            return schema;
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableSchema("schema " + id + " is refused: " + e.getMessage(), e);
        }
    }

    private void screen(Schema root) {
        paidFor.add(root);
        while (!paidFor.isEmpty()) {
            steps(paidFor.remove());
        }
        for (Schema item : items) {
            if (takesNoBytes(item)) {
                throw new SchemaParseException("a list's items, " + item.getType() + ", take no bytes");
            }
        }
    }

    private int steps(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                return stepsOfRecord(schema);
            }
            case UNION -> paidFor.addAll(schema.getTypes());
            case MAP -> paidFor.add(schema.getValueType());
            case ARRAY -> {
                items.add(schema.getElementType());
                paidFor.add(schema.getElementType());
            }
            default -> {}
        }
        return 1;
    }

    private int stepsOfRecord(Schema record) {
        OptionalInt known = stepsByRecord.get(record);
        if (known != null) {
            return known.orElseThrow(
                    () -> new SchemaParseException("record " + record.getFullName() + " holds itself without end"));
        }
        stepsByRecord.put(record, OptionalInt.empty());
        int steps = 1;
        for (Schema.Field field : record.getFields()) {
            steps += steps(field.schema());
            if (steps > MOST_STEPS) {
                throw new SchemaParseException(
                        "record " + record.getFullName() + " is read in more than " + MOST_STEPS + " steps");
            }
        }
        stepsByRecord.put(record, OptionalInt.of(steps));
        return steps;
    }

    /** Ends soon, since no record takes more than {@value #MOST_STEPS} steps. */
    private static boolean takesNoBytes(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> true;
            case FIXED -> schema.getFixedSize() == 0;
            case RECORD -> schema.getFields().stream().allMatch(field -> takesNoBytes(field.schema()));
            default -> false;
        };
    }
}
