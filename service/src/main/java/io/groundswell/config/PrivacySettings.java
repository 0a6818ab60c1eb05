package io.groundswell.config;

import java.util.regex.Pattern;

/**
 * What answers say of single people.
 *
 * @param authorIds how authors are called
 * @param salt what their names are made with; empty: another one with each start
 */
public record PrivacySettings(AuthorIds authorIds, String salt) {

    /** How authors are called in answers. */
    public enum AuthorIds {
        /** By a hash that nobody can make who does not know the salt. */
        SALTED,
        /** By the hash under which they are counted. */
        UNSALTED
    }

    static final Setting<AuthorIds> AUTHOR_IDS =
            Setting.of("privacy.author-ids", Kind.oneOf(AuthorIds.class), "salted", """
            How authors are called where single ones are told, in the backlog of a campaign. salted: nobody can find out who \
            it is without privacy.salt. unsalted: whoever has the ids of accounts can hash them and find the people.""");
    static final Setting<String> SALT = Setting.of(
            "privacy.salt", Kind.text("16 to 256 characters, or nothing", Pattern.compile("|.{16,256}")), "", """
            The salt of these names; the same on all instances, and kept secret. Empty: one that is made at random at the \
            start, so that an author has another name after each start and on each instance.""");

    static final Section SECTION = Section.of("What answers say of single people.", AUTHOR_IDS, SALT);

    public PrivacySettings {
        AUTHOR_IDS.require(authorIds);
        SALT.require(salt);
    }

    static PrivacySettings from(Values values) {
        return new PrivacySettings(values.get(AUTHOR_IDS), values.get(SALT));
    }
}
