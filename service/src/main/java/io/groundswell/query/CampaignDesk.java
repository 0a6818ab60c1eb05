package io.groundswell.query;

import io.groundswell.hashtag.CanonicalKey;
import io.groundswell.query.CampaignOutcome.NoSuchCampaign;
import io.groundswell.query.CampaignOutcome.NotWritten;
import io.groundswell.query.CampaignOutcome.Refused;
import io.groundswell.query.CampaignOutcome.Written;
import io.groundswell.runtime.Unreachable;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.review.CampaignReader;
import io.groundswell.stream.review.CampaignRecords;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.DefinitionBroken;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes decisions about campaigns, one at a time, and reads them back at once, as {@link RuleDesk} does those about tags.
 * Until the topic has been read for the first time, every question and decision ends in {@link RulesNotRead}. Thread-safe.
 */
public final class CampaignDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignDesk.class);

    private final Instance instance;
    private final PendingRecords<CampaignDefinition> definitions;
    private final CampaignSink sink;
    private final Clock clock;
    private final Turns turns = new Turns();

    public CampaignDesk(Instance instance, CampaignSink sink, Clock clock) {
        CampaignBook book = instance.live().campaigns();
        this.instance = instance;
        this.definitions = new PendingRecords<>(book::definitions, CampaignDefinition::getId, book::readings);
        this.sink = sink;
        this.clock = clock;
    }

    /** All definitions, deleted ones among them, by id. */
    public List<CampaignView> all() {
        return current().values().stream()
                .map(CampaignView::of)
                .sorted(Comparator.comparing(CampaignView::id))
                .toList();
    }

    /** The last decision about a campaign; empty if there never was one. */
    public Optional<CampaignView> of(String id) {
        return Optional.ofNullable(current().get(id)).map(CampaignView::of);
    }

    /** Whether a tag belongs to a campaign that somebody has defined, be it over or deleted. */
    public boolean hasDecidedAbout(String tag) {
        return current().values().stream().anyMatch(definition -> definition.getTags().stream()
                .anyMatch(known -> CanonicalKey.of(known.getTag()).equals(Optional.of(tag))));
    }

    /**
     * Defines a campaign that nobody has decided about yet.
     *
     * @throws BadQuestion if the draft breaks a rule
     */
    public CampaignOutcome begin(CampaignDraft draft, Signature signature) {
        requireSound(draft);
        return oneAtATime(() -> current().containsKey(draft.id())
                ? taken(draft.id())
                : write(null, CampaignRecords.next(null, draft, signature.by(), signature.why(), clock.instant())));
    }

    /** Decides that there is to be no such campaign, though nobody has defined it. */
    public CampaignOutcome decline(CampaignDraft draft, Signature signature) {
        requireSound(draft);
        return oneAtATime(() -> current().containsKey(draft.id())
                ? taken(draft.id())
                : write(null, CampaignRecords.refusal(draft, signature.by(), signature.why(), clock.instant())));
    }

    /**
     * Defines a campaign, in place of what was decided before. The same by the same person for the same reason is not
     * written again.
     *
     * @throws BadQuestion if the draft breaks a rule
     */
    public CampaignOutcome put(CampaignDraft draft, Signature signature) {
        requireSound(draft);
        return oneAtATime(() -> {
            CampaignDefinition last = current().get(draft.id());
            return write(last, CampaignRecords.next(last, draft, signature.by(), signature.why(), clock.instant()));
        });
    }

    /**
     * Ends a campaign at a time, now if none is given.
     *
     * @throws BadQuestion if it opens later
     */
    public CampaignOutcome end(String id, @Nullable Instant at, Signature signature) {
        return oneAtATime(() -> {
            CampaignDefinition last = current().get(id);
            if (last == null || last.getDeleted()) {
                return none(id);
            }
            if (last.getOpenTo() != null) {
                return new Refused("The campaign '" + id + "' ends at " + last.getOpenTo()
                        + " already; define it anew to change that");
            }
            Instant now = clock.instant();
            CampaignDraft ended = CampaignReader.draft(last).endingAt(at == null ? now : at);
            requireSound(ended);
            return write(last, CampaignRecords.next(last, ended, signature.by(), signature.why(), now));
        });
    }

    /** Deletes a campaign: nothing is counted for it any more; its history stays. */
    public CampaignOutcome delete(String id, Signature signature) {
        return oneAtATime(() -> {
            CampaignDefinition last = current().get(id);
            return last == null || last.getDeleted()
                    ? none(id)
                    : write(last, CampaignRecords.deletion(last, signature.by(), signature.why(), clock.instant()));
        });
    }

    private static Refused taken(String id) {
        return new Refused("There is a decision about a campaign '" + id + "' already; give another id");
    }

    private static NoSuchCampaign none(String id) {
        return new NoSuchCampaign("There is no campaign '" + id + "'");
    }

    private static void requireSound(CampaignDraft draft) {
        try {
            draft.campaign();
        } catch (DefinitionBroken broken) {
            throw new BadQuestion(broken.name(), broken.value(), broken.rule());
        }
    }

    private CampaignOutcome oneAtATime(Supplier<CampaignOutcome> decision) {
        return turns.oneAtATime(decision, () -> new NotWritten(Turns.TAKEN));
    }

    private CampaignOutcome write(@Nullable CampaignDefinition last, CampaignDefinition next) {
        if (last != null && isSame(last, next)) {
            return new Written(CampaignView.of(last), false);
        }
        long reading = definitions.nextReading(next.getId());
        try {
            sink.write(next);
        } catch (Unreachable failed) {
            LOG.error("The definition of campaign '{}' was not acknowledged", next.getId(), failed);
            return new NotWritten("The topic of campaigns did not acknowledge it; it may or may not be in force");
        }
        definitions.add(next, reading);
        return new Written(CampaignView.of(next), last == null);
    }

    private static boolean isSame(CampaignDefinition last, CampaignDefinition next) {
        return CampaignRecords.inWords(last).equals(CampaignRecords.inWords(next))
                && last.getBy().equals(next.getBy())
                && last.getWhy().equals(next.getWhy());
    }

    private Map<String, CampaignDefinition> current() {
        if (!instance.hasReadRules()) {
            throw new RulesNotRead();
        }
        return definitions.current();
    }
}
