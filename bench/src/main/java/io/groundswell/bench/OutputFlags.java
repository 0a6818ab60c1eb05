package io.groundswell.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say how results are told: a table for people, JSON for machines. */
public final class OutputFlags {
    @Option(names = "--json", description = "Print the results as JSON, and nothing else to standard output.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the results as JSON to this file too.")
    private @Nullable Path file;

    /** Prints one of the two, and writes the file if one is wanted. */
    public void tell(PrintWriter out, String table, Map<String, Object> results) throws IOException {
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(results);
        out.println(json ? text : table);
        out.flush();
        if (file != null) {
            Files.writeString(file, text + "\n");
        }
    }
}
