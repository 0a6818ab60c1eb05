package io.groundswell.welcome;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one author was received in one campaign: what concerns the author's welcome, and what there is to add up. A function
 * of the contacts, whatever the order in which they came. O(contacts).
 */
public final class Reception {
    private final Contact.@Nullable Arrived arrived;
    private final Collection<? extends Contact> contacts;

    private Reception(Collection<? extends Contact> contacts) {
        this.contacts = contacts;
        this.arrived = (Contact.Arrived) contacts.stream()
                .filter(Contact.Arrived.class::isInstance)
                .findAny()
                .orElse(null);
    }

    /**
     * Opens the file of one author.
     *
     * @param contacts all that concern the author, each once; at most one arrival among them
     */
    public static Reception of(Collection<? extends Contact> contacts) {
        return new Reception(contacts);
    }

    /** When the author arrived, if that is a newcomer whom no host has answered yet. */
    public OptionalLong waitsSinceMs() {
        return arrived != null
                        && arrived.cohort() == Cohort.NEWCOMER
                        && welcomesSince(arrived).isEmpty()
                ? OptionalLong.of(arrived.atMs())
                : OptionalLong.empty();
    }

    /** What it adds to the campaign's sums: nothing while the author has not arrived. */
    public Sums sums() {
        Sums sums = new Sums();
        if (arrived != null) {
            answersSince(arrived.atMs()).forEach(answer -> addAnswer(sums, answer, arrived));
            addSessions(sums, arrived);
            if (arrived.cohort() == Cohort.NEWCOMER) {
                addWelcome(sums, arrived);
            }
        }
        return sums;
    }

    private static void addAnswer(Sums sums, Contact.Answered answer, Contact.Arrived answered) {
        int hour = Granularity.HOUR.bucketOfMs(answer.atMs());
        sums.count(Measure.ANSWERS, hour, answer.cohort() + ">" + answered.cohort());
        if (answer.language() != null && answered.language() != null) {
            boolean same = answer.language().equals(answered.language());
            sums.count(Measure.ANSWERS_BY_LANGUAGE, hour, same ? "same" : "other");
        }
    }

    private void addSessions(Sums sums, Contact.Arrived coHost) {
        for (Contact contact : contacts) {
            if (contact instanceof Contact.CoHosted session
                    && session.cohort() != Cohort.UNKNOWN
                    && coHost.cohort() != Cohort.UNKNOWN
                    && session.cohort() != coHost.cohort()) {
                sums.count(Measure.LIVE_ACROSS, 0, Long.toHexString(session.post()));
            }
        }
    }

    private void addWelcome(Sums sums, Contact.Arrived newcomer) {
        List<Contact.Answered> welcomes = welcomesSince(newcomer);
        if (welcomes.isEmpty()) {
            return;
        }
        int arrivalMinute = Granularity.MINUTE.bucketOfMs(newcomer.atMs());
        long firstMs = welcomes.stream().mapToLong(Contact.Answered::atMs).min().orElseThrow();
        long waitedMs = firstMs - newcomer.atMs();
        sums.count(Measure.WELCOMED, arrivalMinute, "");
        if (waitedMs < Granularity.DAY.ms()) {
            sums.count(Measure.WELCOMED_IN_TIME, arrivalMinute, "");
            String bucket = Integer.toString(WaitBuckets.of(waitedMs));
            sums.count(Measure.WAITED, Granularity.HOUR.bucketOfMs(newcomer.atMs()), bucket);
        }
        addPairs(sums, welcomes);
    }

    private void addPairs(Sums sums, List<Contact.Answered> welcomes) {
        Set<Long> answered = new HashSet<>();
        contacts.forEach(contact -> {
            if (contact instanceof Contact.Gave gave) {
                answered.add(gave.to());
            }
        });
        Set<Long> hosts = new HashSet<>();
        welcomes.forEach(welcome -> hosts.add(welcome.by()));
        sums.add(FigureKey.of(Measure.PAIRS, 0), hosts.size());
        hosts.retainAll(answered);
        sums.add(FigureKey.of(Measure.PAIRS_BOTH_WAYS, 0), hosts.size());
    }

    private List<Contact.Answered> welcomesSince(Contact.Arrived newcomer) {
        return answersSince(newcomer.atMs()).stream()
                .filter(answer -> answer.cohort() == Cohort.HOST)
                .toList();
    }

    private List<Contact.Answered> answersSince(long fromMs) {
        return contacts.stream()
                .filter(Contact.Answered.class::isInstance)
                .map(Contact.Answered.class::cast)
                .filter(answer -> answer.atMs() >= fromMs)
                .toList();
    }
}
