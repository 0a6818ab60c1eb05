package io.groundswell.service;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Two files of posts of the last three hours.
 *
 * <pre>
 *   minutes before the end   170 ......... 20   16 ..... 11   9 8    0         -2
 *                            tea, now and then  a welcome     edits  chatter   chatter
 *                            |-------------- first -----------------|-- second --|
 * </pre>
 */
final class WelcomeFiles {
    static final String WELCOME = "welcometiktokrefugees";
    static final String CHINESE = "欢迎TikTok难民";
    static final String SPAM = "spamtag";
    static final List<String> TAGS = List.of("tea", "rednote", WELCOME);

    /** So far back that the second file is of the past too. */
    private final Instant end = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(3));

    final PostsFile first = new PostsFile();
    final PostsFile second = new PostsFile();

    WelcomeFiles() {
        quietHours();
        welcome();
        changesOfMind();
        first.outside("late", end.minus(Duration.ofHours(30)), "forgotten", "tea");
        first.outside("future", end.plus(Duration.ofHours(3)), "from-tomorrow", "tea");
        chatter(first, end);

        second.published(end.minusSeconds(30), "late-host", "late-host", "zh-Hans", CHINESE);
        second.outside("blocked", end.minusSeconds(30), "late-bot", SPAM);
        chatter(second, end.plus(Duration.ofMinutes(2)));
    }

    /** The end of the last slide that closes on the first file. */
    Instant firstThrough() {
        return before(1);
    }

    Instant secondThrough() {
        return before(-1);
    }

    /** What a tag counts as once the Chinese one is an alias. */
    static String ruled(String tag) {
        return tag.equals(CHINESE.toLowerCase(Locale.ROOT)) ? WELCOME : tag;
    }

    private void quietHours() {
        for (int minute = 170; minute >= 20; minute -= 10) {
            String[] tags = minute % 30 == 0 ? new String[0] : new String[] {"tea"};
            first.published(before(minute), "regular-" + minute, "regular-" + minute % 4, "en", tags);
        }
    }

    private void welcome() {
        for (int i = 0; i < 24; i++) {
            Instant at = before(16 - i / 4).plusSeconds(i);
            first.published(at, "host-" + i, "host-" + i % 20, "en", "WelcomeTikTokRefugees");
            if (i % 3 == 0) {
                first.published(at, "chinese-host-" + i, "chinese-host-" + i, "zh-Hans", CHINESE);
                first.published(at, "bot-" + i, "bot-" + i, "en", SPAM);
            }
        }
    }

    private void changesOfMind() {
        first.again("host-3");
        first.again("regular-170");
        first.edited(before(9), "host-5", "rednote");
        first.removed(before(8), "host-7");
        first.again("host-7");
    }

    /** Posts without a tag, so many that each partition gets some: it is complete up to a minute before them. */
    private static void chatter(PostsFile file, Instant at) {
        for (int i = 0; i < 60; i++) {
            String id = "chatter-" + at.getEpochSecond() + "-" + i;
            file.published(at.plusMillis(i), id, "regular-" + i % 4, "en");
        }
    }

    private Instant before(int minutes) {
        return end.minus(Duration.ofMinutes(minutes));
    }
}
