package io.groundswell.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one input, in its order, one record in memory at a time. A record that is no post goes to
 * {@link BadLines}; blank lines are passed over.
 */
public final class PostReader implements PostSource {

    private final String input;
    private final RecordReader records;
    private final PostAssembly assembly;
    private final BadLines badLines;

    private PostReader(String input, RecordReader records, FieldMap map, BadLines badLines) {
        this.input = input;
        this.records = records;
        this.assembly = new PostAssembly(map);
        this.badLines = badLines;
    }

    /**
     * Opens one input.
     *
     * @param input a file, packed or not, or {@code -} for {@code standardInput}
     * @throws FeedFormatException when a CSV header is missing or lacks a column that is needed
     * @throws IOException when the input cannot be opened
     */
    public static PostReader open(String input, InputStream standardInput, FeedFormat format, BadLines badLines)
            throws IOException {
        return open(input, standardInput, format, badLines, new LongAdder());
    }

    static PostReader open(
            String input, InputStream standardInput, FeedFormat format, BadLines badLines, LongAdder bytesRead)
            throws IOException {
        BufferedInputStream content = FeedInput.open(input, standardInput, bytesRead);
        try {
            return new PostReader(input, recordsOf(input, content, format), format.map(), badLines);
        } catch (IOException notAFeed) {
            content.close();
            throw notAFeed;
        }
    }

    private static RecordReader recordsOf(String input, BufferedInputStream content, FeedFormat format)
            throws IOException {
        PostFormat kind = format.format() == PostFormat.AUTO ? FeedInput.formatOf(content) : format.format();
        RawLines lines = new RawLines(content);
        return kind == PostFormat.JSONL
                ? new JsonLinesReader(lines)
                : CsvReader.open(input, new QuotedLines(lines, format.separator()), format.separator(), format.map());
    }

    @Override
    public @Nullable FeedPost next() throws IOException {
        for (RawLine line = nextLine(); line != null; line = nextLine()) {
            LineRef readAt = new LineRef(input, line.number());
            try {
                if (!line.fault().isEmpty()) {
                    throw new BadField(RecordReader.LINE, line.legibleText(), line.fault());
                }
                if (!line.isBlank()) {
                    return assembly.assemble(records.cellsOf(line), readAt);
                }
            } catch (BadField bad) {
                badLines.report(bad.at(readAt));
            } catch (CharacterCodingException notUtf8) {
                badLines.report(new BadLine(readAt, RecordReader.LINE, line.legibleText(), "must be UTF-8"));
            }
        }
        return null;
    }

    private @Nullable RawLine nextLine() throws IOException {
        try {
            return records.next();
        } catch (IOException broken) {
            throw new FeedFormatException(input, "cannot be read any further: " + broken.getMessage(), broken);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
