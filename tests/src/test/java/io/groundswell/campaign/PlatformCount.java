package io.groundswell.campaign;

import io.groundswell.feed.wave.ExpectedDay;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who writes on each day, whose account was opened on it, and who has to do with the campaign, from the events alone. */
final class PlatformCount {
    private final Map<Instant, Set<String>> authors = new HashMap<>();
    private final Map<Instant, Set<String>> newcomers = new HashMap<>();
    private final Set<String> ofTheWave = new HashSet<>();

    private PlatformCount() {}

    static PlatformCount of(List<PostEvent> events, WaveSettings settings) {
        PlatformCount count = new PlatformCount();
        BatchReading reading = WaveFigures.reading();
        Set<String> tags = WaveFigures.definition(settings).roles().keySet();
        for (PostEvent event : events) {
            if (event.getKind() == PostEventKind.PUBLISHED) {
                count.add(event, !Collections.disjoint(reading.tags().apply(event), tags));
            }
        }
        return count;
    }

    private void add(PostEvent post, boolean hasTagOfTheWave) {
        String author = post.getAuthor().getId();
        authors.computeIfAbsent(dayOf(post.getCreatedAt()), day -> new HashSet<>())
                .add(author);
        newcomers
                .computeIfAbsent(dayOf(post.getAuthor().getJoinedAt()), day -> new HashSet<>())
                .add(author);
        if (hasTagOfTheWave || post.getType() != PostType.ORIGINAL) {
            ofTheWave.add(author);
        }
    }

    int authors(ExpectedDay day) {
        return on(authors, day).size();
    }

    int newcomers(ExpectedDay day) {
        return on(newcomers, day).size();
    }

    /** Newcomers who wrote no post of the campaign, and no answer, on any day. */
    int strangersToTheWave(ExpectedDay day) {
        return (int) on(newcomers, day).stream()
                .filter(author -> !ofTheWave.contains(author))
                .count();
    }

    long authorsBefore(Instant begin) {
        return authors.keySet().stream().filter(day -> day.isBefore(begin)).collect(Collectors.counting());
    }

    private static Set<String> on(Map<Instant, Set<String>> byDay, ExpectedDay day) {
        return byDay.getOrDefault(day.begins(), Set.of());
    }

    private static Instant dayOf(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 86_400L) * 86_400);
    }
}
