package io.groundswell.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.groundswell.query.BadQuestion;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as CSV of RFC 4180 in UTF-8: a header, a line a row, nothing where a value is null. */
final class Csv {
    static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    private Csv() {}

    /**
     * Whether somebody asks for CSV: by {@code ?format=csv}, or else by an Accept header that names it before JSON.
     *
     * @throws BadQuestion if another format is asked for
     */
    static boolean wanted(Context http) {
        String format = http.queryParam("format");
        if (format != null && !format.equals("csv") && !format.equals("json")) {
            throw new BadQuestion("format", format, "be csv or json");
        }
        return format == null ? namedFirst(http.header("Accept")) : format.equals("csv");
    }

    private static boolean namedFirst(@Nullable String accept) {
        if (accept == null || !accept.contains("text/csv")) {
            return false;
        }
        int json = accept.indexOf("application/json");
        return json < 0 || accept.indexOf("text/csv") < json;
    }

    static <R extends Record> byte[] bytes(Class<R> type, List<R> rows) {
        try {
            return MAPPER.writer(MAPPER.schemaFor(type).withHeader().withLineSeparator("\r\n"))
                    .writeValueAsString(rows)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written as CSV", impossible);
        }
    }
}
