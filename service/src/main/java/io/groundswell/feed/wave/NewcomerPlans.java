package io.groundswell.feed.wave;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/** What a newcomer will meet with and do, decided on arrival by the shares of the wave's shape. */
final class NewcomerPlans {

    /** Of the welcomed, how many a second host answers too, within half an hour. */
    static final double SECOND_HOST = 0.3;

    /** Of the others, how many are answered all the same, but only when a day is over. */
    static final double LATE = 0.08;

    private static final int MINUTE_MS = 60_000;
    private static final long DAY_MS = 1_440L * MINUTE_MS;

    /**
     * @param firstAnswerMs 0: none
     * @param secondAnswerMs 0: none
     * @param thanksMs when those of the hosts are answered back who are
     * @param days after that of the arrival on which they come back
     */
    record Plan(
            long firstAnswerMs,
            long secondAnswerMs,
            boolean thanksFirst,
            boolean thanksSecond,
            long thanksMs,
            BitSet days) {}

    private final SplittableRandom random;
    private final Wait waits;
    private final Deck welcomed;
    private final Deck answeringBack;
    private final Deck secondHost = new Deck(SECOND_HOST);
    private final Deck late = new Deck(LATE);
    private final List<Deck> returning = new ArrayList<>();
    private int extraNextDay;

    NewcomerPlans(WaveSettings settings, SplittableRandom random) {
        this.random = random;
        this.waits = new Wait(settings.shape().medianWaitMinutes());
        this.welcomed = new Deck(settings.shape().welcomed());
        this.answeringBack = new Deck(settings.shape().answeringBack());
        for (int n = 1; n < settings.days(); n++) {
            returning.add(new Deck(settings.shape().returning(n)));
        }
    }

    Plan after(long arrivedMs) {
        BitSet days = new BitSet();
        for (int n = 1; n <= returning.size(); n++) {
            days.set(n, returning.get(n - 1).deal(random));
        }
        if (!welcomed.deal(random)) {
            long answerMs = late.deal(random) ? arrivedMs + DAY_MS + random.nextInt(600 * MINUTE_MS) : 0;
            return new Plan(answerMs, 0, false, false, 0, paid(days));
        }
        long firstMs = arrivedMs + waits.drawMs(random);
        long secondMs = secondHost.deal(random) ? firstMs + 1 + random.nextInt(30 * MINUTE_MS) : 0;
        boolean first = answeringBack.deal(random);
        boolean second = secondMs > 0 && answeringBack.deal(random);
        long thanksMs = firstMs + (31L + random.nextInt(60)) * MINUTE_MS;
        boolean isNextDay = (first || second) && thanksMs / DAY_MS > arrivedMs / DAY_MS;
        return new Plan(firstMs, secondMs, first, second, thanksMs, isNextDay ? comingNextDay(days) : paid(days));
    }

    /** Who gives thanks on the next day is there on that day; another one stays away for it, so that the share holds. */
    private BitSet comingNextDay(BitSet days) {
        extraNextDay += days.get(1) ? 0 : 1;
        days.set(1);
        return days;
    }

    private BitSet paid(BitSet days) {
        if (extraNextDay > 0 && days.get(1)) {
            extraNextDay--;
            days.clear(1);
        }
        return days;
    }
}
