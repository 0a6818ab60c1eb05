package io.groundswell.welcome;

/**
 * When a tag that trends looks like a welcome campaign: newcomers come with it, and words of welcome stand beside it. Of both shares
 * the lower end of {@link Share#interval} must reach what is asked, so that a few posts prove nothing.
 *
 * @param newcomerShare least share of the posts that are by new accounts, among those of known age, in (0, 1]
 * @param welcomeShare least share of the posts whose text holds a word of welcome, in (0, 1]
 */
public record Discovery(double newcomerShare, double welcomeShare) {

    public Discovery {
        require("newcomerShare", newcomerShare);
        require("welcomeShare", welcomeShare);
    }

    /** Whether a tag of such posts is to be proposed as a campaign. */
    public boolean proposes(Share byNewcomers, Share welcoming) {
        return reaches(newcomerShare, byNewcomers) && reaches(welcomeShare, welcoming);
    }

    private static boolean reaches(double least, Share share) {
        return share.interval().map(Share.Interval::low).orElse(0.0) >= least;
    }

    private static void require(String name, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is " + share + "; it must be above 0 and at most 1");
        }
    }
}
