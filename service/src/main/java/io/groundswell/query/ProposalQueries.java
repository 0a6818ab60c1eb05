package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.Answer.NotKnown;
import io.groundswell.query.Answer.NotNow;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.Why;
import io.groundswell.stream.rank.CampaignProposals;
import io.groundswell.stream.rank.RankedRange;
import io.groundswell.stream.step.Stores;
import io.groundswell.trend.Scopes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Which tags look like campaigns. Those that rules block, or that a definition has, open, over or taken back, are not asked about again. */
public final class ProposalQueries {
    private static final Comparator<Proposal> NEWEST_FIRST =
            Comparator.comparing(Proposal::at).reversed().thenComparing(Proposal::tag);

    private final Instance instance;
    private final Asking asking;
    private final CampaignDesk decisions;

    public ProposalQueries(Instance instance, CampaignDesk decisions) {
        this.instance = instance;
        this.asking = new Asking(instance);
        this.decisions = decisions;
    }

    /** All that nobody has decided about. */
    public Answer<Proposals> all() {
        return asking.answer(() -> {
            Optional<RankedRange> ranked = instance.live().ranks().rankedOf(Scopes.GLOBAL);
            if (ranked.isEmpty()) {
                return new NotNow<>("The ranking of the world is made in another instance at the moment");
            }
            int through = ranked.get().through();
            return through == Integer.MIN_VALUE
                    ? TagQueries.notYet()
                    : new Found<>(new Proposals(undecided()), asking.coverage(through, 1, 1));
        });
    }

    /** That of a tag. */
    public Answer<Proposal> of(TagName tag) {
        return all().then(found -> found.value().proposals().stream()
                .filter(proposal -> proposal.tag().equals(tag.key()))
                .findFirst()
                .<Answer<Proposal>>map(proposal -> new Found<>(proposal, found.coverage()))
                .orElseGet(() -> new NotKnown<>("The tag '" + tag.key() + "' is not proposed as a campaign")));
    }

    private List<Proposal> undecided() {
        return CampaignProposals.all(instance.store(Stores.CAMPAIGN_PROPOSALS)).stream()
                .map(ProposalQueries::proposal)
                .filter(proposal -> !decisions.hasDecidedAbout(proposal.tag())
                        && !instance.live().rules().blocked(proposal.tag()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static Proposal proposal(TrendUpdate update) {
        RankedTag tag = update.getRanking().get(0);
        Why why = Objects.requireNonNull(tag.getWhy(), "a ranking of this release says why");
        Instant at = update.getSlideEnd();
        return new Proposal(
                tag.getTag(),
                at,
                say(
                        "%d people used #%s, %.0f %% of the posts are by new accounts, and %.0f %% hold a word of welcome.",
                        tag, why),
                say("%d 人使用了 #%s，%.0f%% 的帖子来自新账号，%.0f%% 含有欢迎的话。", tag, why),
                Trend.of(tag),
                Reasons.of(why),
                ProposedDraft.of(tag, why));
    }

    private static String say(String words, RankedTag tag, Why why) {
        return String.format(
                Locale.ROOT,
                words,
                tag.getObserved(),
                tag.getForm(),
                percent(why.getNewcomerShare()),
                percent(why.getWelcomeShare()));
    }

    private static double percent(Double share) {
        return 100 * Objects.requireNonNull(share, "what is proposed has both shares");
    }
}
