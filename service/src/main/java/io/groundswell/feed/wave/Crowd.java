package io.groundswell.feed.wave;

import io.groundswell.schema.ReplyTarget;
import java.util.SplittableRandom;

/** The wave itself: each newcomer arrives, is welcomed or not, answers back or not, and comes back on some days. */
final class Crowd {

    private static final int MINUTE_MS = 60_000;
    private static final int DAY_MINUTES = 24 * 60;
    private static final double BUSIEST = 1.9;

    /** Of those whose first post is taken down, how many write another; the others go away. */
    static final double BEGINNING_ANEW = 0.5;

    private final People people;
    private final Hosts hosts;
    private final Drafting drafting;
    private final Residents residents;
    private final Postbox postbox;
    private final SplittableRandom random;
    private final NewcomerPlans plans;
    private final Evenly arrivals;
    private final Evenly residentsPosts;
    private final Deck postingAgain = new Deck(WaveExpectation.POSTING_AGAIN);
    private final Diary diary = new Diary();
    private final RecentPosts ofNewcomers = new RecentPosts();

    Crowd(WaveSettings settings, People people, Phrasebooks phrasebooks, Postbox postbox, SplittableRandom random) {
        this.people = people;
        this.hosts = new Hosts(settings, random.split());
        this.plans = new NewcomerPlans(settings, random.split());
        this.drafting = new Drafting(phrasebooks, random.split());
        this.residents = new Residents(settings, people, hosts, drafting, postbox, diary, random.split());
        this.postbox = postbox;
        this.random = random.split();
        this.arrivals = new Evenly(random.nextDouble());
        this.residentsPosts = new Evenly(random.nextDouble());
    }

    /** Lives through a minute in which so many are expected to arrive and residents to write so many posts. */
    void live(long epochMinute, double arriving, double residentsWriting) {
        for (int i = arrivals.draw(arriving); i > 0; i--) {
            long atMs = epochMinute * MINUTE_MS + random.nextInt(MINUTE_MS);
            diary.plan(atMs, () -> arrive(people.arrive(atMs, random), atMs));
        }
        for (int i = residentsPosts.draw(residentsWriting); i > 0; i--) {
            long atMs = epochMinute * MINUTE_MS + random.nextInt(MINUTE_MS);
            diary.plan(atMs, () -> residents.write(atMs));
        }
        diary.liveUntil((epochMinute + 1) * MINUTE_MS);
    }

    private void arrive(Person newcomer, long nowMs) {
        Postbox.Posted introduction = postbox.publish(drafting.post(Part.INTRODUCTION, newcomer, nowMs, "self"));
        if (introduction.stays()) {
            ofNewcomers.add(introduction.reference());
            settle(newcomer, nowMs, introduction.reference());
        } else if (random.nextDouble() < BEGINNING_ANEW) {
            long againMs = nowMs + (120L + random.nextInt(1_080)) * MINUTE_MS;
            diary.plan(againMs, () -> arrive(newcomer, againMs));
        }
    }

    private void settle(Person newcomer, long nowMs, ReplyTarget introduction) {
        NewcomerPlans.Plan plan = plans.after(nowMs);
        if (plan.firstAnswerMs() > 0) {
            diary.plan(plan.firstAnswerMs(), () -> {
                if (welcome(newcomer, introduction, plan.firstAnswerMs(), plan.thanksFirst(), plan.thanksMs())
                        && plan.secondAnswerMs() > 0) {
                    diary.plan(
                            plan.secondAnswerMs(),
                            () -> welcome(
                                    newcomer,
                                    introduction,
                                    plan.secondAnswerMs(),
                                    plan.thanksSecond(),
                                    plan.thanksMs()));
                }
            });
        }
        long today = Math.floorDiv(nowMs / MINUTE_MS, (long) DAY_MINUTES);
        plan.days().stream().forEach(n -> {
            long atMs = ((today + n) * DAY_MINUTES + minuteOfDay()) * MINUTE_MS + random.nextInt(MINUTE_MS);
            diary.plan(atMs, () -> comeBack(newcomer, atMs));
        });
    }

    /** Whether the answer stays: what is taken down leads to nothing more. */
    private boolean welcome(Person newcomer, ReplyTarget post, long nowMs, boolean thanked, long thanksMs) {
        Postbox.Posted answer = postbox.publish(drafting.answer(Part.ANSWER, hosts.any(random), nowMs, post));
        if (answer.stays() && thanked) {
            diary.plan(
                    thanksMs,
                    () -> postbox.publish(drafting.answer(Part.THANKS, newcomer, thanksMs, answer.reference())));
        }
        return answer.stays();
    }

    private void comeBack(Person newcomer, long nowMs) {
        ReplyTarget other = ofNewcomers.draw(random);
        if (!postingAgain.deal(random) && other != null && Drafting.isOfAnother(other, newcomer)) {
            postbox.publish(drafting.answer(Part.ANSWER, newcomer, nowMs, other));
        } else if (random.nextInt(3) == 0) {
            postbox.publish(drafting.post(Part.CAT_TAX, newcomer, nowMs, "cat"));
        } else {
            postbox.publish(drafting.post(Part.QUESTION, newcomer, nowMs, "self"));
        }
    }

    private int minuteOfDay() {
        int minute = random.nextInt(DAY_MINUTES);
        while (random.nextDouble() * BUSIEST > DayRhythm.AMERICA.at(minute)) {
            minute = random.nextInt(DAY_MINUTES);
        }
        return minute;
    }
}
