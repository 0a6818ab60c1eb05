package io.groundswell.stream.campaign;

import static io.groundswell.stream.campaign.WaveBlocks.begins;
import static io.groundswell.stream.campaign.WaveBlocks.contacts;
import static io.groundswell.stream.campaign.WaveBlocks.post;
import static io.groundswell.stream.campaign.WaveBlocks.posts;
import static io.groundswell.stream.campaign.WaveBlocks.sums;
import static io.groundswell.stream.review.Wave.WAVE;
import static io.groundswell.stream.review.Wave.definition;
import static io.groundswell.stream.step.StepStores.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.ContactBlock;
import io.groundswell.block.SumsBlock;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.step.CommitHook;
import io.groundswell.stream.step.Stores;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.Contact;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of campaigns, each alone and listening to two: between the words of the one and of the other it is taken over.
 *
 * <pre>
 *   one: closed through NOON + 3, with what is of NOON + 1 and of NOON + 5    taken over    other: closed through NOON + 3
 * </pre>
 */
class StepsTakenOverTest {
    private static final int NOON = 28_947_600;
    private static final int TWO = 2;

    private final CampaignBook campaigns = new CampaignBook();

    @TempDir
    private Path folder;

    @BeforeEach
    void aCampaignIsOpen() {
        campaigns.put(WAVE, definition(Instant.ofEpochSecond((NOON - 60) * 60L)));
    }

    @Test
    void cohortGoesOnWithThePostsThatItHasHeardOf() {
        try (LoneStep<byte[], CohortTalk> cohort = cohort()) {
            assertThat(cohort.hear(posts(0, NOON + 3, post(1, NOON + 1), post(2, NOON + 5))))
                    .isEmpty();

            cohort.isTakenOver();

            assertThat(arrivals(cohort.hear(posts(1, NOON + 3)))).isEqualTo(1);
            assertThat(cohort.rows(Stores.AUTHOR_POSTS)).hasSize(1);
            assertThat(cohort.rows(Stores.COHORT_INBOX))
                    .as("progress, and a block")
                    .hasSize(2);

            cohort.isTakenOver();

            assertThat(cohort.hear(posts(0, NOON + 6))).isEmpty();
            assertThat(arrivals(cohort.hear(posts(1, NOON + 6)))).isEqualTo(1);
            assertThat(contactsOf(cohort.hear(posts(0, NOON + 7)))).isZero();
            assertThat(contactsOf(cohort.hear(posts(1, NOON + 7))))
                    .as("each is told once")
                    .isZero();
            assertThat(cohort.rows(Stores.COHORT_INBOX)).hasSize(1);
        }
    }

    @Test
    void cohortTakesBackWhatWasToldByADefinitionOfBefore() {
        try (LoneStep<byte[], CohortTalk> cohort = cohort()) {
            cohort.hear(posts(0, NOON + 3, post(1, NOON + 1)));
            cohort.hear(posts(1, NOON + 3));
            assertThat(cohort.rows(Stores.AUTHOR_POSTS)).hasSize(1);
            campaigns.put(WAVE, definition(Instant.ofEpochSecond((NOON + 2) * 60L)));

            cohort.isTakenOver();

            cohort.hear(posts(0, NOON + 4));
            assertThat(arrivals(cohort.hear(posts(1, NOON + 4)))).isEqualTo(-1);
            assertThat(cohort.rows(Stores.AUTHOR_POSTS))
                    .as("it is of no campaign any more")
                    .isEmpty();
        }
    }

    @Test
    void welcomeGoesOnWithTheContactsThatItHasHeardOf() {
        Contact arrived = new Contact.Arrived(7, NOON * 60_000L, Cohort.NEWCOMER, null);
        Contact answered = new Contact.Answered(7, 8, Cohort.HOST, NOON * 60_000L + 1, 80, null);
        try (LoneStep<byte[], byte[]> welcome = welcome()) {
            assertThat(welcome.hear(
                            contacts(0, NOON + 3, List.of(begins(NOON + 1, arrived), begins(NOON + 5, answered)))))
                    .isEmpty();

            welcome.isTakenOver();

            assertThat(sum(welcome.hear(contacts(1, NOON + 3, List.of())), Measure.WELCOMED))
                    .isZero();
            assertThat(welcome.rows(Stores.CAMPAIGN_WAITING)).hasSize(1);
            assertThat(welcome.rows(Stores.WELCOME_INBOX)).hasSize(2);

            welcome.isTakenOver();

            assertThat(welcome.hear(contacts(0, NOON + 6, List.of()))).isEmpty();
            List<byte[]> said = welcome.hear(contacts(1, NOON + 6, List.of()));
            assertThat(sum(said, Measure.WELCOMED)).isEqualTo(1);
            assertThat(SumsBlock.decode(said.get(0)).speaker())
                    .as("behind both of cohort")
                    .isEqualTo(TWO);
            assertThat(welcome.rows(Stores.CAMPAIGN_WAITING)).isEmpty();
            assertThat(welcome.rows(Stores.WELCOME_INBOX)).hasSize(1);
        }
    }

    @Test
    void campaignGoesOnWithTheSumsThatItHasHeardOf() {
        LiveCampaigns live = new LiveCampaigns(1);
        try (LoneStep<String, CampaignUpdate> campaign = campaign(live)) {
            for (int speaker : List.of(0, 1, TWO)) {
                campaign.hear(sums(speaker, NOON + 3, NOON + 1, NOON + 5));
            }
            campaign.isTakenOver();
            campaign.hear(sums(TWO + 1, NOON + 3, NOON + 5));
            assertThat(counted(live)).isEqualTo(Optional.of(3L));
            assertThat(live.of(WAVE).map(LiveCampaign::closedThrough)).contains(NOON + 3);

            campaign.isTakenOver();

            assertThat(counted(live)).as("without a word").isEqualTo(Optional.of(3L));
            assertThat(live.of(WAVE).map(LiveCampaign::closedThrough)).contains(NOON + 3);
            for (int speaker : List.of(0, 1, TWO, TWO + 1)) {
                campaign.hear(sums(speaker, NOON + 6, NOON + 4));
            }
            assertThat(counted(live)).isEqualTo(Optional.of(11L));
            assertThat(campaign.rows(Stores.CAMPAIGN_INBOX)).hasSize(1);
        }
        assertThat(live.all()).as("what does not run here is not answered for").isEmpty();
    }

    @Test
    void campaignGoesOnWithTheHoursThatItHasTold() {
        try (LoneStep<String, CampaignUpdate> campaign = campaign(new LiveCampaigns(1))) {
            for (int speaker : List.of(0, 1, TWO)) {
                campaign.hear(sums(speaker, NOON + 61, NOON + 1));
            }
            assertThat(hours(campaign.hear(sums(TWO + 1, NOON + 61)))).containsExactly(NOON + 60);

            campaign.isTakenOver();

            for (int speaker : List.of(0, 1, TWO)) {
                campaign.hear(sums(speaker, NOON + 121));
            }
            assertThat(hours(campaign.hear(sums(TWO + 1, NOON + 121)))).containsExactly(NOON + 120);
        }
    }

    private LoneStep<byte[], CohortTalk> cohort() {
        return new LoneStep<>(
                folder,
                () -> new CohortProcessor(new CohortProcessor.Settings(TWO, TWO, 1), campaigns),
                store(Stores.AUTHOR_POSTS, Serdes.Bytes()),
                store(Stores.CAMPAIGNS_IN_FORCE, Serdes.Bytes()),
                store(Stores.COHORT_INBOX, Serdes.Bytes()),
                CommitHook.builder(Stores.BEFORE_COHORT_COMMIT));
    }

    private LoneStep<byte[], byte[]> welcome() {
        return new LoneStep<>(
                folder,
                () -> new WelcomeProcessor(new CohortProcessor.Settings(TWO, TWO, 1)),
                store(Stores.CAMPAIGN_CONTACTS, Serdes.Bytes()),
                store(Stores.CAMPAIGN_WAITING, Serdes.Bytes()),
                store(Stores.WELCOME_INBOX, Serdes.Bytes()),
                CommitHook.builder(Stores.BEFORE_WELCOME_COMMIT));
    }

    private LoneStep<String, CampaignUpdate> campaign(LiveCampaigns live) {
        return new LoneStep<>(
                folder,
                () -> new CampaignProcessor(new CohortProcessor.Settings(TWO, TWO, 1), campaigns, live),
                store(Stores.CAMPAIGN_SUMS, Serdes.Bytes()),
                store(Stores.CAMPAIGN_TOLD, Serdes.String()),
                store(Stores.CAMPAIGN_INBOX, Serdes.Bytes()),
                CommitHook.builder(Stores.BEFORE_CAMPAIGN_COMMIT));
    }

    private static long contactsOf(List<CohortTalk> said) {
        return said.stream()
                .filter(talk -> talk.isTo(CohortTalk.Listener.WELCOME))
                .mapToLong(talk -> ContactBlock.decode(talk.block()).changes().size())
                .sum();
    }

    private static long arrivals(List<CohortTalk> said) {
        return sum(
                said.stream()
                        .filter(talk -> talk.isTo(CohortTalk.Listener.CAMPAIGN))
                        .map(CohortTalk::block)
                        .toList(),
                Measure.ARRIVALS);
    }

    private static long sum(List<byte[]> blocks, Measure measure) {
        assertThat(blocks).isNotEmpty();
        Sums all = new Sums();
        blocks.forEach(block -> SumsBlock.decode(block)
                .changes()
                .forEach(change -> all.addAll(change.said().more(), 1)));
        return all.totals(measure, 0, Integer.MAX_VALUE).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static List<Integer> hours(List<CampaignUpdate> told) {
        return told.stream()
                .map(update -> (int) (update.getSlideEnd().getEpochSecond() / 60))
                .toList();
    }

    private static Optional<Long> counted(LiveCampaigns live) {
        return live.of(WAVE)
                .map(sums -> sums.look(WAVE, (added, end) -> added.totals(Measure.POSTS, 0, Integer.MAX_VALUE)
                        .get("")));
    }
}
