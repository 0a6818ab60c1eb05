package io.groundswell.http;

import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A welcome in three parts of as many people each, of whom nobody is stated to be anything: English newcomers whom Chinese hosts
 * answer and who answer back, English newcomers whom nobody answers, and those hosts, who also go live with the first.
 *
 * <pre>
 * 13 Jan 08:00       08:10                  09:00        09:30 and 10:00   14, 16, 20 and 27 Jan
 * all write cattax   each host answers      hosts are    one post each is  each newcomer writes
 *                    each of the first,     live         written and       again, against it
 *                    who answer back                     removed
 * </pre>
 */
final class Greeting {
    static final String ID = "cats";
    static final Instant OPEN = Instant.parse("2025-01-12T00:00:00Z");
    static final Instant END = Instant.parse("2025-02-10T00:00:00Z");
    private static final Instant MORNING = Instant.parse("2025-01-13T08:00:00Z");

    private final List<PostEvent> events = new ArrayList<>();
    private int posts;

    private Greeting() {}

    /** Defines the campaign. */
    static void define(RunningApi api) {
        String body = "{\"title\": \"Cats\", \"openFrom\": \"" + OPEN + "\","
                + " \"tags\": {\"welcome\": [\"cattax\"], \"counter\": [\"gohome\"]},"
                + " \"hosts\": {\"languages\": [\"zh\"]}, \"newcomers\": {\"languages\": [\"en\"]},"
                + " \"by\": \"mei\", \"why\": \"one wave\"}";
        api.put("/api/v1/campaign-definitions/" + ID, body);
    }

    /** Defines the campaign and lets it happen, by three times as many people. */
    static void into(RunningApi api, int ofEach) {
        define(api);
        api.instance.completeThrough(OPEN);
        Greeting greeting = new Greeting();
        for (int i = 0; i < ofEach; i++) {
            greeting.happen(i, ofEach);
        }
        greeting.events.sort(Comparator.comparing(Greeting::at));
        greeting.events.forEach(event -> api.instance.post(event, at(event)));
        api.instance.completeThrough(END);
    }

    private void happen(int i, int ofEach) {
        String welcomed = "welcomed" + i;
        String host = "host" + i;
        write(MORNING.plusSeconds(i), welcomed, "en", "cattax");
        write(MORNING.plusSeconds(i / 2), "waiting" + i, "en", "cattax", "catcafe"); // two at a time
        write(MORNING.plusSeconds(i), host, "zh", "cattax");
        for (int j = 0; j < ofEach; j++) {
            answer(MORNING.plusSeconds(600 + i * 60L + j), host, "zh", "welcomed" + j);
            answer(MORNING.plusSeconds(1_200 + i * 60L + j), welcomed, "en", "host" + j);
        }
        events.add(post(MORNING.plusSeconds(3_600 + i), host, "zh", "cattax")
                .setType(PostType.LIVE)
                .setCoHosts(List.of(welcomed))
                .build());
        for (String author : List.of(welcomed, "waiting" + i, host)) {
            PostEvent written = write(MORNING.plusSeconds(5_400 + i), author, "en", "cattax");
            events.add(PostEvent.newBuilder(written)
                    .setKind(PostEventKind.REMOVED)
                    .setOccurredAt(MORNING.plusSeconds(7_200 + i))
                    .setRemoval(RemovalReason.SPAM)
                    .build());
        }
        for (int day : List.of(1, 3, 7, 14)) {
            write(MORNING.plus(Duration.ofDays(day)).plusSeconds(i), welcomed, "en", "gohome");
            write(MORNING.plus(Duration.ofDays(day)).plusSeconds(i), "waiting" + i, "en", "gohome");
        }
    }

    private PostEvent write(Instant at, String author, String language, String... tags) {
        PostEvent event = post(at, author, language, tags).build();
        events.add(event);
        return event;
    }

    private void answer(Instant at, String author, String language, String to) {
        events.add(post(at, author, language)
                .setType(PostType.REPLY)
                .setInReplyTo(new ReplyTarget("of-" + to, to))
                .build());
    }

    private PostEvent.Builder post(Instant at, String author, String language, String... tags) {
        return PostEvent.newBuilder()
                .setKind(PostEventKind.PUBLISHED)
                .setPostId("g" + posts++)
                .setAuthor(Author.newBuilder().setId(author).build())
                .setCreatedAt(at)
                .setText("I like dumplings and cats, and this is the text number " + posts)
                .setLanguage(language)
                .setHashtags(List.of(tags));
    }

    private static Instant at(PostEvent event) {
        Instant occurred = event.getOccurredAt();
        return occurred == null ? event.getCreatedAt() : occurred;
    }
}
