package io.groundswell.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of a campaign at the end of a slide. */
public final class BatchFigures {
    private final BatchCampaign campaign;
    private final BatchSums sums;
    /** What has passed before the slide's end, or before the campaign's if that was earlier. */
    private final int endMinute;

    BatchFigures(BatchCampaign campaign, BatchSums sums) {
        this.campaign = campaign;
        this.sums = sums;
        this.endMinute = (int) Math.min(
                campaign.endMinute(), Math.floorDiv(campaign.definition().openToMs(), 60_000L));
    }

    public BatchSums sums() {
        return sums;
    }

    /** All newcomers who have arrived, the oldest first. */
    public List<BatchNewcomer> newcomers() {
        return campaign.arrivedNewcomers();
    }

    /** The cohort of anybody who wrote a campaign post or an answer. */
    public String cohortOf(BatchAuthor author) {
        return campaign.cohortOf(author);
    }

    /** Newcomers to hosts. */
    public BatchShare ratio() {
        return new BatchShare(sums.total("ARRIVALS", BatchCohort.NEWCOMER), sums.total("ARRIVALS", BatchCohort.HOST));
    }

    public BatchShare coverage() {
        List<BatchNewcomer> matured = newcomers().stream()
                .filter(newcomer -> newcomer.minute() + 1 + 1440 <= endMinute)
                .toList();
        return new BatchShare(
                matured.stream().filter(BatchNewcomer::isWelcomedInTime).count(), matured.size());
    }

    public BatchWaits waits() {
        return new BatchWaits(newcomers().stream()
                .filter(newcomer -> 60 * (newcomer.hour() + 1) + 1440 <= endMinute)
                .toList());
    }

    /** Who waits, the longest first. */
    public List<BatchNewcomer> backlog() {
        return newcomers().stream()
                .filter(newcomer -> !newcomer.isWelcomed() && newcomer.minute() + 1 + 60 <= endMinute)
                .toList();
    }

    public BatchShare reciprocity() {
        return new BatchShare(sums.total("PAIRS_BOTH_WAYS"), sums.total("PAIRS"));
    }

    /** X. */
    public BatchShare across() {
        long external = answers("NEWCOMER>HOST") + answers("HOST>NEWCOMER");
        return new BatchShare(external, external + answers("NEWCOMER>NEWCOMER") + answers("HOST>HOST"));
    }

    /** X₀. */
    public OptionalDouble acrossByChance() {
        double all = across().whole();
        if (all == 0) {
            return OptionalDouble.empty();
        }
        double givenByHosts = (answers("HOST>NEWCOMER") + answers("HOST>HOST")) / all;
        double toHosts = (answers("NEWCOMER>HOST") + answers("HOST>HOST")) / all;
        return OptionalDouble.of(1 - givenByHosts * toHosts - (1 - givenByHosts) * (1 - toHosts));
    }

    /** Krackhardt and Stern's index. */
    public OptionalDouble externalInternal() {
        long external = across().part();
        long internal = across().whole() - external;
        return across().whole() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (external - internal) / (external + internal));
    }

    public BatchShare crossLanguage() {
        long other = sums.total("ANSWERS_BY_LANGUAGE", "other");
        return new BatchShare(other, other + sums.total("ANSWERS_BY_LANGUAGE", "same"));
    }

    /** Live sessions across cohorts, of all with co-hosts. */
    public BatchShare liveAcross() {
        return new BatchShare(sums.labels("LIVE_ACROSS"), sums.total("LIVE_SESSIONS"));
    }

    public BatchShare retention(int n) {
        List<BatchNewcomer> matured = newcomers().stream()
                .filter(newcomer -> 1440 * (newcomer.day() + n + 1) <= endMinute)
                .toList();
        return new BatchShare(
                matured.stream().filter(newcomer -> newcomer.returnedAfter(n)).count(), matured.size());
    }

    /** People on the days 8 to 14 after the peak, to seven times those of the peak; empty while it is not known. */
    public Optional<BatchShare> persistence() {
        return peakDay().filter(peak -> 1440 * (peak + 14 + 1) <= endMinute).map(peak -> {
            long after = IntStream.rangeClosed(peak + 8, peak + 14)
                    .mapToLong(day -> sums.of("ACTIVE_BY_DAY", day))
                    .sum();
            return new BatchShare(after, 7 * sums.of("ACTIVE_BY_DAY", peak));
        });
    }

    public Optional<String> verdict() {
        return persistence().map(share -> {
            if (10 * share.part() < share.whole()) {
                return "FLEETING";
            }
            return 10 * share.part() <= 3 * share.whole() ? "FADING" : "LASTING";
        });
    }

    /** The first of the days with the most people, among days that are over. */
    public Optional<Integer> peakDay() {
        return sums.of("ACTIVE_BY_DAY").keySet().stream()
                .filter(day -> 1440 * (day + 1) <= endMinute)
                .min(Comparator.comparingLong((Integer day) -> -sums.of("ACTIVE_BY_DAY", day))
                        .thenComparing(day -> day));
    }

    public List<BatchPhase> phases() {
        int firstHour = (int) Math.floorDiv(campaign.definition().openFromMs(), 3_600_000L);
        Map<Integer, Long> byHour = campaign.campaignPosts().stream()
                .collect(Collectors.groupingBy(BatchPost::hour, Collectors.counting()));
        return BatchPhases.of(hour -> byHour.getOrDefault(hour, 0L), firstHour, Math.floorDiv(endMinute, 60));
    }

    public BatchShare counterVoice() {
        return new BatchShare(sums.total("POSTS_BY_ROLE", BatchDefinition.COUNTER), sums.total("POSTS"));
    }

    public BatchShare duplicates() {
        long printed = sums.total("PRINTS");
        return new BatchShare(printed - sums.labels("PRINTS"), printed);
    }

    public BatchConcentration concentration() {
        return new BatchConcentration(sums);
    }

    private long answers(String fromTo) {
        return sums.total("ANSWERS", fromTo);
    }
}
