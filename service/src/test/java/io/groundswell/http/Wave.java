package io.groundswell.http;

import io.groundswell.query.PipedInstance;
import java.time.Duration;
import java.time.Instant;

/**
 * Eight quiet hours, then forty people welcome somebody within seven minutes:
 *
 * <pre>
 * 00:00 ........................................ 08:00 ####### 08:07 ........ 08:15
 * thirty people an hour post, three of them      forty people welcome,
 * tag tea; everybody writes English              each twelve seconds after the last
 * </pre>
 */
final class Wave {
    static final Instant MIDNIGHT = Instant.parse("2025-01-14T00:00:00Z");
    static final Instant ONSET = MIDNIGHT.plus(Duration.ofHours(8));
    static final Instant END = ONSET.plus(Duration.ofMinutes(15));
    static final String WELCOME = "welcometiktokrefugees";
    static final int WELCOMERS = 40;

    private Wave() {}

    static void into(PipedInstance instance) {
        quietHours(instance);
        for (int i = 0; i < WELCOMERS; i++) {
            String form = i % 4 == 0 ? "Welcome TikTok Refugees" : "WelcomeTikTokRefugees";
            instance.post(ONSET.plusSeconds(12L * i), "host" + i, "en", form);
        }
        instance.completeThrough(END);
    }

    static void quietHours(PipedInstance instance) {
        for (int minute = 0; minute < 8 * 60; minute += 2) {
            Instant at = MIDNIGHT.plus(Duration.ofMinutes(minute));
            String[] tags = minute % 20 == 0 ? new String[] {"tea"} : new String[0];
            instance.post(at, "regular" + minute % 60, "en", tags);
        }
    }
}
