package io.groundswell.bench;

import io.groundswell.bench.contest.Report;
import io.groundswell.bench.load.CampaignCount;

/** Contestants counted the same posts and came to different answers: their costs cannot be compared. */
public final class AnswersDiffer extends RuntimeException {
    private static final long serialVersionUID = 1;

    AnswersDiffer(String message) {
        super(message);
    }

    /** Throws if a contestant that counts the load's campaign has counted something else than is in it. */
    public static void unlessCounted(CampaignCount held, Report report) {
        CampaignCount counted = report.campaign();
        if (counted != null && !counted.equals(held)) {
            throw new AnswersDiffer(
                    "the load has the campaign " + held + ", but " + report.contestant() + " counted " + counted);
        }
    }

    /** Throws if two say different things of the same hour. */
    public static void unlessSame(Report one, Report other) {
        if (!other.topThree().equals(one.topThree())) {
            throw new AnswersDiffer("the top three of one hour are, for " + one.contestant() + ", " + one.topThree()
                    + ", but for " + other.contestant() + " " + other.topThree());
        }
    }
}
