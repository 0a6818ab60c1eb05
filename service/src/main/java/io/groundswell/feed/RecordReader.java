package io.groundswell.feed;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Cuts an input into records and a record into cells. */
interface RecordReader extends Closeable {

    /** The field named for a fault of the line as a whole. */
    String LINE = "line";

    /** The next record, whole or with its fault; null after the last. */
    @Nullable RawLine next() throws IOException;

    /**
     * The cells of a record without fault that is not blank.
     *
     * @throws BadField when it cannot be taken apart
     * @throws CharacterCodingException when it is not UTF-8
     */
    Cells cellsOf(RawLine line) throws BadField, CharacterCodingException;
}
