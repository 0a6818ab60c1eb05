package io.groundswell.welcome;

import java.util.Locale;

/** What a tag does in a campaign. */
public enum TagRole {
    /** Greets: "welcome TikTok refugees". */
    WELCOME,
    /** Says of its writer: I am one of those who come. */
    SELF_IDENTIFICATION,
    /** Names where it happens, or what it is about. */
    VENUE,
    /** A custom of the campaign's own, as the cat tax is. */
    SUB_MEME,
    /** Speaks against it. */
    COUNTER;

    /** As it is written in definitions and answers: {@code self-identification}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
