package io.groundswell.registry;

import io.groundswell.schema.PostEvent;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.avro.Resolver;
import org.apache.avro.Resolver.Action;
import org.apache.avro.Resolver.ReaderUnion;
import org.apache.avro.Resolver.RecordAdjust;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Makes, for one generated class, the readers of what was written with other versions of its schema. */
final class RecordReaders<T extends SpecificRecord> {

    private final Class<T> type;
    private final Schema readerSchema;

    /** Ours alone: the class's own model builds its parts on first use, unsafely for several threads. */
    private final SpecificData model;

    RecordReaders(Class<T> type) {
        this.type = type;
        this.readerSchema = SpecificData.get().getSchema(type);
        this.model = new SpecificData(type.getClassLoader());
        SpecificData.getForClass(type).getConversions().forEach(model::addLogicalTypeConversion);
    }

    /**
     * Resolves the writer's schema against the reader's. The whole plan of reading is made here, so that reading itself
     * changes nothing that threads share.
     *
     * @throws UnreadableSchema when no record of that schema could ever be read
     */
    synchronized RecordReader<T> reading(Schema writerSchema) {
        try {
            requireResolvable(
                    Resolver.resolve(writerSchema, readerSchema, model),
                    Collections.newSetFromMap(new IdentityHashMap<>()));
            return isOwn(writerSchema) ? ownReader() : resolving(writerSchema);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableSchema(
                    "it cannot be resolved against " + readerSchema.getFullName() + ": " + e.getMessage(), e);
        }
    }

    /** Whether the schema says of the bytes just what the class's own does; what else it says does not matter to whoever reads. */
    private boolean isOwn(Schema writerSchema) {
        return type == PostEvent.class
                && SchemaNormalization.toParsingForm(writerSchema)
                        .equals(SchemaNormalization.toParsingForm(readerSchema));
    }

    @SuppressWarnings("unchecked") // isOwn: T is PostEvent
    private RecordReader<T> ownReader() {
        return (RecordReader<T>) new PostEventReader();
    }

    /** Reads by Avro's plan, whatever the schema. */
    RecordReader<T> resolving(Schema writerSchema) throws IOException {
        return new ResolvingReader<>(new FastReaderBuilder(model).createDatumReader(writerSchema, readerSchema), type);
    }

    /**
     * Finds what would fail for every record. What fails only for some (a branch of a union, the items of a list that
     * may be empty) is left to the records.
     */
    private static void requireResolvable(Action action, Set<Action> seen) {
        if (!seen.add(action)) {
            return;
        }
        switch (action.type) {
            case ERROR -> throw new IllegalArgumentException(action.toString());
            case RECORD -> {
                for (Action field : ((RecordAdjust) action).fieldActions) {
                    requireResolvable(field, seen);
                }
            }
            case READER_UNION -> requireResolvable(((ReaderUnion) action).actualAction, seen);
            default -> {}
        }
    }
}
