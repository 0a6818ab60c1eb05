package io.groundswell.feed.wave;

/** What is expected of a wave: people and posts, minute by minute and day by day. Days count from the opening day. */
final class WaveExpectation {

    static final int DAY_MINUTES = 24 * 60;

    /** Posts of residents for each newcomer who is there. */
    static final double RESIDENTS_PER_NEWCOMER = 1.55;

    /** Of those who come back, how many write a campaign post; the others answer another newcomer. */
    static final double POSTING_AGAIN = 0.75;

    /** Of the residents' posts, how many are campaign posts that stay; the others answer a host. */
    static final double RESIDENTS_POSTING = 0.86;

    private final WaveSettings settings;
    private final WaveCurve arrivals;
    private final double[] returning;

    WaveExpectation(WaveSettings settings) {
        this.settings = settings;
        this.arrivals = new WaveCurve(settings);
        this.returning = new double[settings.days()];
        for (int day = 0; day < returning.length; day++) {
            for (int before = 0; before < day; before++) {
                returning[day] += settings.arrivalsOn(before) * settings.shape().returning(day - before);
            }
        }
    }

    /** In all, chatter too: see {@link ExpectedEvents}. */
    long events() {
        return Math.round(ExpectedEvents.of(settings, this));
    }

    /** Minutes count from the midnight before the wave opens. */
    double arrivalsAt(long minute) {
        return arrivals.expectedAt(minute);
    }

    double residentsPostsAt(long minute) {
        return RESIDENTS_PER_NEWCOMER * (arrivalsAt(minute) + returningAt(minute));
    }

    double newcomersOn(int day) {
        return day < 0 ? 0 : settings.arrivalsOn(day) + returning[day];
    }

    double residentsPostsOn(int day) {
        return RESIDENTS_PER_NEWCOMER * newcomersOn(day);
    }

    /** Campaign posts in an hour. */
    double postsIn(int hour) {
        double posts = 0;
        for (long minute = hour * 60L; minute < (hour + 1) * 60L; minute++) {
            posts += arrivalsAt(minute)
                    + POSTING_AGAIN * returningAt(minute)
                    + RESIDENTS_POSTING * residentsPostsAt(minute);
        }
        return posts;
    }

    /** Campaign authors who are active on a day: newcomers, hosts who write, hosts of earlier days who answer. */
    double peopleOn(int day) {
        double hosts = Hosts.count(settings.scale());
        double earlier = 0;
        for (int before = 0; before < day; before++) {
            earlier += RESIDENTS_POSTING * residentsPostsOn(before);
        }
        double answers = settings.shape().welcomed() * (1 + NewcomerPlans.SECOND_HOST) * settings.arrivalsOn(day);
        double arrived = 1 - StrictMath.exp(-earlier / hosts);
        double silent = StrictMath.exp(-RESIDENTS_POSTING * residentsPostsOn(day) / hosts);
        double notAnswering = 1 - arrived * (1 - StrictMath.exp(-answers / hosts));
        return newcomersOn(day) + hosts * (1 - silent * notAnswering);
    }

    /** Everybody who writes anything of the wave on a day: {@link #peopleOn}, and who only answers, copies or objects. */
    double authorsOn(int day) {
        double hosts = Hosts.count(settings.scale());
        double answers = settings.shape().welcomed() * ExpectedEvents.ANSWERS * settings.arrivalsOn(day);
        double byHosts = residentsPostsOn(day) * Residents.byHosts() + answers;
        double others = residentsPostsOn(day) * Residents.byOthers();
        return newcomersOn(day) + hosts * (1 - StrictMath.exp(-byHosts / hosts)) + others;
    }

    private double returningAt(long minute) {
        int day = (int) Math.floorDiv(minute, (long) DAY_MINUTES);
        boolean isWithin = day >= 0 && day < returning.length;
        return isWithin ? returning[day] * DayRhythm.AMERICA.at(minute) / DAY_MINUTES : 0;
    }
}
