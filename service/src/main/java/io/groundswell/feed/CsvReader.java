package io.groundswell.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records of CSV under a header; each is parsed on its own, so that a broken one leaves the next unharmed. */
final class CsvReader implements RecordReader {

    private static final String CELLS_RULE = "must have as many cells as the header";
    private static final String CSV_RULE = "must be CSV after RFC 4180";

    private final QuotedLines lines;
    private final ObjectReader row;
    private final Map<String, Integer> header;

    private CsvReader(QuotedLines lines, ObjectReader row, Map<String, Integer> header) {
        this.lines = lines;
        this.row = row;
        this.header = header;
    }

    /**
     * Reads the header.
     *
     * @throws FeedFormatException when there is none, a column occurs twice, or one that {@code map} needs is missing
     */
    static CsvReader open(String input, QuotedLines lines, char separator, FieldMap map) throws IOException {
        ObjectReader row = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator));
        RawLine first = lines.next();
        if (first == null) {
            return new CsvReader(lines, row, Map.of());
        }
        try {
            Map<String, Integer> header = CsvHeader.read(input, parse(row, first));
            CsvHeader.requireColumns(input, header, map);
            return new CsvReader(lines, row, header);
        } catch (BadField | CharacterCodingException noHeader) {
            throw new FeedFormatException(input, "its first line is no CSV header in UTF-8");
        }
    }

    @Override
    public @Nullable RawLine next() throws IOException {
        return lines.next();
    }

    @Override
    public Cells cellsOf(RawLine line) throws BadField, CharacterCodingException {
        String[] cells = parse(row, line);
        if (cells.length != header.size()) {
            throw new BadField(LINE, line.legibleText(), CELLS_RULE);
        }
        return column -> {
            Integer at = header.get(column);
            return at == null ? null : TextNode.valueOf(cells[at]);
        };
    }

    private static String[] parse(ObjectReader row, RawLine line) throws BadField, CharacterCodingException {
        try {
            return row.readValue(line.text());
        } catch (JsonProcessingException notCsv) {
            throw new BadField(LINE, line.legibleText(), CSV_RULE);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
