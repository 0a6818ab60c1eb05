package io.groundswell.replay;

import io.groundswell.schema.TrendUpdate;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of JSON lines, one a change event. Nothing in it depends on when, where or how the replay ran: no offsets, no
 * partitions, no wall-clock times.
 */
public record UpdatesFile(Path file) implements UpdatesOutput {

    @Override
    public void write(List<TrendUpdate> changes) throws IOException {
        UpdateLine line = new UpdateLine();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (TrendUpdate change : changes) {
                out.write(line.of(change));
                out.write('\n');
            }
        }
    }
}
