package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.TimeBuckets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which scopes a ledger counts: from so many posts on, five here, that they may be of enough people. */
class TagLedgerTest {
    private static final int YESTERDAY = 20_000 * TimeBuckets.MINUTES_PER_DAY;
    private static final int TODAY = YESTERDAY + TimeBuckets.MINUTES_PER_DAY;
    private static final int LEAST = 5;
    private static final int NOTHING_SEALED = 0;

    private final ScopeCatalog catalog = new ScopeCatalog();
    private final TagLedger ledger = new TagLedger("cats", TagLedger.NEVER);
    private final OtherMentions others = new OtherMentions();

    @Test
    void postsThatWereLetGoDoNotMakeAScopeCounted() {
        for (int author = 0; author < LEAST; author++) {
            mention(author, TODAY, "en");
        }
        count(place(TODAY, "en"));
        mention(10, YESTERDAY, "fr");
        mention(11, YESTERDAY, "fr");
        mention(11, TODAY, "fr");

        ledger.forgetBefore(TODAY);

        for (int author = 12; author < 15; author++) {
            mention(author, TODAY, "fr");
            assertThat(ledger.isDue(LEAST)).as("with author %d", author).isFalse();
        }
        mention(15, TODAY, "fr");
        assertThat(ledger.isDue(LEAST)).isTrue();
    }

    @Test
    void whatHasBeenCountedIsDueNoMore() {
        for (int author = 0; author < LEAST; author++) {
            mention(author, TODAY, "en");
        }
        assertThat(ledger.isDue(LEAST)).isTrue();

        count(place(TODAY, "en"));

        assertThat(ledger.isDue(LEAST)).isFalse();
        assertThat(ledger.countsAll(place(TODAY, "en"))).isTrue();
        assertThat(ledger.countsAll(place(TODAY, "fr"))).isFalse();
    }

    private void mention(long author, int minute, String language) {
        ledger.add(author, place(minute, language), others, NOTHING_SEALED);
    }

    private void count(long place) {
        ledger.beginCounts(LEAST)
                .countAt(place, LEAST, new FreshCounts(catalog, Map.of()), ledger.people, NOTHING_SEALED);
    }

    private long place(int minute, String language) {
        int form = ledger.forms.numberOf("cats");
        return MentionEntry.place(minute, catalog.languageNumber(language), ScopeCatalog.NOT_KNOWN, form);
    }
}
