package io.groundswell.bench.contest;

import java.nio.file.Path;
import java.util.List;

/**
 * What a contestant is to do.
 *
 * @param contestant one of {@link Contestants#names()}
 * @param bootstrapServers the broker
 * @param registryUrl the registry
 * @param topic holds the posts, then a completeness marker in each partition
 * @param posts how many there are
 * @param hour the UTC hour, since the epoch, whose top three are asked for; the posts cover it
 * @param hours event time that the posts cover, rounded up
 * @param name of this run; names what the contestant makes on the broker
 * @param folder what it keeps on disk goes here
 */
public record Assignment(
        String contestant,
        String bootstrapServers,
        String registryUrl,
        String topic,
        long posts,
        int hour,
        int hours,
        String name,
        Path folder) {

    private static final int FIELDS = 9;

    /** As arguments for a process. */
    public List<String> toArguments() {
        return List.of(
                contestant,
                bootstrapServers,
                registryUrl,
                topic,
                Long.toString(posts),
                Integer.toString(hour),
                Integer.toString(hours),
                name,
                folder.toString());
    }

    static Assignment of(String[] arguments) {
        if (arguments.length != FIELDS) {
            throw new IllegalArgumentException("there are " + arguments.length + " arguments, must be " + FIELDS);
        }
        return new Assignment(
                arguments[0],
                arguments[1],
                arguments[2],
                arguments[3],
                Long.parseLong(arguments[4]),
                Integer.parseInt(arguments[5]),
                Integer.parseInt(arguments[6]),
                arguments[7],
                Path.of(arguments[8]));
    }
}
