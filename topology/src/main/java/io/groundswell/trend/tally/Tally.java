package io.groundswell.trend.tally;

import io.groundswell.conduct.LeftOut;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people of all tags of one partition, exactly, and looks at them slide by slide. Mentions and removals of a
 * slide may come in any order: what the tally holds at its close depends on their multiset alone.
 *
 * <p>O(1) a mention; O(tags touched, or that may matter to a ranking) a slide, and O(tags with enough people) in an hour's
 * first; a tag that nobody mentions costs nothing. Not thread-safe.
 */
public final class Tally {
    private final TallyPolicy policy;
    private final ScoringPolicy scoring;
    private final TagPast past;
    private final ScopeCatalog catalog = new ScopeCatalog();
    private final Ledgers ledgers = new Ledgers();
    private final ActiveTags activeTags = new ActiveTags();
    private final OpenPast open;
    private final OtherMentions others = new OtherMentions();
    private final RecentConduct conduct;
    private final Watchlist watchlist = new Watchlist();

    /** Until when a ranker may have a track of a tag that is new here. */
    private int mayHaveTrackUntil;

    /** The minute of what was restored last. */
    private int restoredMinute = Integer.MIN_VALUE;

    private long people;

    public Tally(TallyPolicy policy, ScoringPolicy scoring, SealedHistory history) {
        this.policy = policy;
        this.scoring = scoring;
        this.open = new OpenPast(policy);
        this.past = new TagPast(history, catalog, scoring);
        this.conduct = new RecentConduct(
                scoring.authenticity().sharpness(scoring.states().minPeople()));
        this.mayHaveTrackUntil = untilOfNewTags();
    }

    /** Counts a mention; false if its hour is sealed, and then nothing changes. */
    public boolean add(Mention mention) {
        return apply(mention, MentionChange.ADDED);
    }

    /** Takes a mention back, as if it had never been; false if it is not counted or its hour is sealed. */
    public boolean remove(Mention mention) {
        return apply(mention, MentionChange.WITHDRAWN);
    }

    /**
     * Counts a mention, takes it back as if it had never been, or notes that it never counts; in that case its minute is the one
     * in which this became known.
     *
     * @return whether it was so applied; not if its hour is sealed, or if it is to be taken back and is not counted
     */
    public boolean apply(Mention mention, MentionChange change) {
        return take(mention, change, open.hasSealedHourOf(mention.minute()));
    }

    /**
     * Puts back a mention that was applied before a restart. Where its hour is sealed already, only what sealing left
     * open is rebuilt from it: the people of its day. Where its hour had been sealed when it was applied, it changed
     * nothing then and changes nothing now. Minutes in which things became known ascend.
     *
     * @param effectiveMinute the minute in which it became known: it was applied to the slide that ends after it
     */
    public void restore(Mention mention, MentionChange change, int effectiveMinute) {
        if (effectiveMinute > restoredMinute) {
            conduct.settle(ledgers::get, watchlist);
            restoredMinute = effectiveMinute;
        }
        boolean wasSealed = policy.isTooLate(mention.minute(), effectiveMinute);
        if (!wasSealed && !open.hasSealedDayOf(mention.minute())) {
            var unused = take(mention, change, false);
        }
    }

    /** Begins to restore a predecessor that had closed all slides up to a minute. */
    public void beginRestore(int closedThrough) {
        open.beginRestore(closedThrough);
        mayHaveTrackUntil =
                Math.max(mayHaveTrackUntil, closedThrough + scoring.states().longestQuietTrack());
    }

    /** Ends restoring: stands where the predecessor stood after it had closed its last slide. */
    public void endRestore(int closedThrough) {
        close(closedThrough);
        mayHaveTrackUntil = untilOfNewTags();
    }

    /**
     * Closes the slide that ends at a minute, exclusive. All mentions that became known before it must have been
     * applied, none that became known later. Slides are closed one after the other; while the tally
     * {@linkplain #isEmpty is empty} they may be left out.
     *
     * @return a report for each scope in which a tag, or enough people, were active within the last hour, in the scopes'
     *     order of appearance, with the tags that may begin a track there, or may have one and are not quiet; a few more in the
     *     first hour and a half after a restart
     */
    public List<ScopeSlide> close(int endMinute) {
        conduct.settle(ledgers::get, watchlist);
        SlideReports reports = new SlideReports(catalog, activeTags, scoring, endMinute);
        watchlist.look(reports, endMinute);
        open.sealHours(endMinute, past::sealHour);
        open.sealDays(endMinute, this::sealDay);
        conduct.forgetBefore(TimeBuckets.hourOf(endMinute - 1) - 1);
        return reports.toList();
    }

    /** Whether nothing is held that time alone could change. */
    public boolean isEmpty() {
        return ledgers.size() == 0;
    }

    /** Asks about one tag; see {@link TagView} for what it can tell. */
    public TagView view(String tag) {
        return new TagView(tag, ledgers.get(tag), past, catalog, scoring, open.firstHour());
    }

    /** The canonical keys of all tags that are held, {@link Mention#ACTIVITY} among them; in no order. */
    public Set<String> tags() {
        return ledgers.tags();
    }

    /** How many tags are held, {@link Mention#ACTIVITY} among them. */
    public int tagsHeld() {
        return ledgers.size();
    }

    /** How many people of tags are held: pairs of a tag and an author. */
    public long peopleHeld() {
        return people;
    }

    /** A tag that comes back when its people were let go has no track any more, unless tracks live longer than people. */
    private int untilOfNewTags() {
        return policy.isTooLate(0, scoring.states().longestQuietTrack() + TimeBuckets.MINUTES_PER_HOUR)
                ? Integer.MAX_VALUE
                : Integer.MIN_VALUE;
    }

    private boolean take(Mention mention, MentionChange change, boolean sealed) {
        LeftOut reason = change.leftOut();
        if (change.takesBack()) {
            return !sealed && strike(mention, reason);
        }
        if (reason != null) {
            conduct.leaveOut(mention.tag(), reason, mention.minute());
        } else if (!sealed) {
            enter(mention);
        }
        return reason != null || !sealed;
    }

    private void enter(Mention mention) {
        TagLedger ledger = ledgerOf(mention.use());
        long place = place(ledger, mention);
        if (!ledger.isActivity) {
            ActiveTags.Newest before = ledger.newestAt(place);
            activeTags.move(place, before, before.with(place));
        }
        people -= ledger.people.size();
        ledger.add(mention.author(), place, others, open.firstHour());
        people += ledger.people.size();
        if (!ledger.isActivity) {
            conduct.add(ledger, mention, others.postsInHour());
        }
        past.countDue(ledger, place, open.firstHour());
        touch(ledger, mention.minute());
    }

    private boolean strike(Mention mention, @Nullable LeftOut reason) {
        TagLedger ledger = knownLedgerOf(mention.use());
        if (ledger == null) {
            return false;
        }
        long place = place(ledger, mention);
        past.countForRemoval(ledger, place, open.firstHour());
        ActiveTags.Newest before = ledger.newestAt(place);
        people -= ledger.people.size();
        boolean removed = ledger.remove(mention.author(), place, others, open.firstHour());
        people += ledger.people.size();
        if (!removed) {
            return false;
        }
        if (!ledger.isActivity) {
            activeTags.move(place, before, ledger.newestAt(place));
            conduct.takeBack(ledger, mention, others.postsInHour(), reason);
        }
        touch(ledger, mention.minute());
        return true;
    }

    private TagLedger ledgerOf(TagUse use) {
        TagLedger known = knownLedgerOf(use);
        if (known != null) {
            return known;
        }
        TagLedger added = new TagLedger(use.tag(), mayHaveTrackUntil);
        ledgers.add(added);
        use.note(this, added);
        return added;
    }

    private @Nullable TagLedger knownLedgerOf(TagUse use) {
        TagLedger noted = use.ledgerIn(this);
        return noted != null ? noted : use.note(this, ledgers.get(use.tag()));
    }

    private long place(TagLedger ledger, Mention mention) {
        return MentionEntry.place(
                mention.minute(),
                mention.origin().languageNumber(catalog),
                mention.origin().regionNumber(catalog),
                mention.use().formNumber(ledger));
    }

    private void touch(TagLedger ledger, int minute) {
        watchlist.watch(ledger);
        open.mark(ledger, minute);
    }

    private void sealDay(TagLedger ledger, int day) {
        people -= ledger.people.size();
        past.sealDay(ledger, day);
        people += ledger.people.size();
        letGo(ledger, day);
    }

    private void letGo(TagLedger ledger, int sealedDay) {
        if (ledger.people.size() < scoring.states().minPeople()) {
            ledger.dropCounts();
        }
        if (ledger.people.size() == 0 && ledger.newestDay <= sealedDay) {
            ledgers.remove(ledger);
            ledger.letGo();
        }
    }
}
