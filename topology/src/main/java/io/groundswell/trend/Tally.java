package io.groundswell.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the people of all tags of one partition, exactly, and looks at them slide by slide. Mentions and removals of a
 * slide may come in any order: what the tally holds at its close depends on their multiset alone.
 *
 * <p>O(1) a mention, O(tags touched or watched) a slide; a tag that nobody mentions costs nothing. Not thread-safe.
 */
public final class Tally {
    private final TallyPolicy policy;
    private final ScoringPolicy scoring;
    private final SealedHistory history;
    private final ScopeCatalog catalog = new ScopeCatalog();
    private final Map<String, TagLedger> ledgers = new HashMap<>();
    private final ActiveTags activeTags = new ActiveTags();
    private final OpenBuckets openHours = new OpenBuckets();
    private final OpenBuckets openDays = new OpenBuckets();
    private final List<TagLedger> touched = new ArrayList<>();
    private final Set<TagLedger> watched = new LinkedHashSet<>();

    private int firstOpenHour = Integer.MIN_VALUE;
    private int firstOpenDay = Integer.MIN_VALUE;

    public Tally(TallyPolicy policy, ScoringPolicy scoring, SealedHistory history) {
        this.policy = policy;
        this.scoring = scoring;
        this.history = history;
    }

    /** Counts a mention; false if its hour is sealed, and then nothing changes. */
    public boolean add(Mention mention) {
        if (isSealed(mention.minute())) {
            return false;
        }
        TagLedger ledger = ledger(mention.tag());
        ledger.add(mention.author(), place(ledger, mention), firstOpenHour);
        touch(ledger, mention.minute());
        return true;
    }

    /** Takes a mention back, as if it had never been; false if it is not counted or its hour is sealed. */
    public boolean remove(Mention mention) {
        TagLedger ledger = ledgers.get(mention.tag());
        if (ledger == null || isSealed(mention.minute())) {
            return false;
        }
        boolean removed = ledger.remove(mention.author(), place(ledger, mention), firstOpenHour);
        if (removed) {
            touch(ledger, mention.minute());
        }
        return removed;
    }

    /**
     * Puts back a mention that was applied before a restart. Where its hour is sealed already, only what sealing left
     * open is rebuilt from it: the people of its day. Where its hour had been sealed when it was applied, it changed
     * nothing then and changes nothing now.
     *
     * @param effectiveMinute the minute in which it became known: it was applied to the slide that ends after it
     */
    public void restore(Mention mention, boolean added, int effectiveMinute) {
        if (policy.isTooLate(mention.minute(), effectiveMinute) || TimeBuckets.dayOf(mention.minute()) < firstOpenDay) {
            return;
        }
        TagLedger ledger = ledger(mention.tag());
        long place = place(ledger, mention);
        if (added) {
            ledger.add(mention.author(), place, firstOpenHour);
        } else {
            ledger.remove(mention.author(), place, firstOpenHour);
        }
        touch(ledger, mention.minute());
    }

    /** Begins to restore a predecessor that had closed all slides up to a minute. */
    public void beginRestore(int closedThrough) {
        firstOpenHour = policy.firstOpenHour(closedThrough);
        firstOpenDay = policy.firstOpenDay(closedThrough);
    }

    /** Ends restoring: stands where the predecessor stood after it had closed its last slide. */
    public void endRestore(int closedThrough) {
        close(closedThrough);
    }

    /**
     * Closes the slide that ends at a minute, exclusive. All mentions that became known before it must have been
     * applied, none that became known later. Slides are closed one after the other; while the tally
     * {@linkplain #isEmpty is empty} they may be left out.
     *
     * @return a report for each scope in which anybody was active within the last hour, in the scopes' order of
     *     appearance, with the tags that may matter there
     */
    public List<ScopeSlide> close(int endMinute) {
        SlideReports reports = new SlideReports(catalog, activeTags, scoring, endMinute);
        for (TagLedger ledger : touched) {
            activeTags.recount(ledger);
            watched.add(ledger);
            ledger.touched = false;
        }
        touched.clear();
        watched.removeIf(ledger -> !reports.observe(ledger));
        seal(endMinute);
        return reports.toList();
    }

    /** Whether nothing is held that time alone could change. */
    public boolean isEmpty() {
        return ledgers.isEmpty();
    }

    /** Asks about one tag; see {@link TagView} for what it can tell. */
    public TagView view(String tag) {
        return new TagView(tag, ledgers.get(tag), catalog, scoring, firstOpenHour);
    }

    /** The canonical keys of all tags that are held, {@link Mention#ACTIVITY} among them; in no order. */
    public Set<String> tags() {
        return Set.copyOf(ledgers.keySet());
    }

    /** The first hour that is not sealed; {@link Integer#MIN_VALUE} before the first slide. */
    public int firstOpenHour() {
        return firstOpenHour;
    }

    private boolean isSealed(int minute) {
        return TimeBuckets.hourOf(minute) < firstOpenHour;
    }

    private long place(TagLedger ledger, Mention mention) {
        return MentionEntry.place(
                mention.minute(),
                catalog.languageNumber(mention.language()),
                catalog.regionNumber(mention.region()),
                ledger.forms.numberOf(mention.form()));
    }

    private TagLedger ledger(String tag) {
        TagLedger known = ledgers.get(tag);
        if (known != null) {
            return known;
        }
        TagLedger added = new TagLedger(tag);
        history.loadBaselines(tag).forEach((name, past) -> {
            Integer scope = catalog.scopeNumber(name);
            if (scope != null) {
                added.scope(scope).restoreSealed(past);
            }
        });
        ledgers.put(tag, added);
        return added;
    }

    private void touch(TagLedger ledger, int minute) {
        if (!ledger.touched) {
            ledger.touched = true;
            touched.add(ledger);
        }
        int hour = TimeBuckets.hourOf(minute);
        for (int end = hour; end <= hour + 2; end++) {
            if (end >= firstOpenHour) {
                openHours.mark(end, ledger);
            }
        }
        openDays.mark(TimeBuckets.dayOf(minute), ledger);
    }

    private void seal(int endMinute) {
        firstOpenHour = Math.max(firstOpenHour, policy.firstOpenHour(endMinute));
        while (openHours.hasBefore(firstOpenHour)) {
            int hour = openHours.first();
            for (TagLedger ledger : openHours.takeFirst()) {
                ledger.sealHour(hour, catalog, scoring, history);
            }
        }
        firstOpenDay = Math.max(firstOpenDay, policy.firstOpenDay(endMinute));
        while (openDays.hasBefore(firstOpenDay)) {
            int day = openDays.first();
            for (TagLedger ledger : openDays.takeFirst()) {
                ledger.sealDay(day, catalog, history);
                if (ledger.people.size() == 0 && !openDays.hold(ledger)) {
                    ledgers.remove(ledger.tag);
                    watched.remove(ledger);
                }
            }
        }
    }
}
