package io.groundswell.bench.load;

/**
 * What one record has to do with the campaign: somebody posts for it, or answers somebody who has.
 *
 * @param newcomer whether who writes has come, or was there
 * @param author who writes
 * @param answered the number of the post that it answers; {@link #NONE}: it is a campaign post
 * @param answeredAuthor who wrote that; means nothing if there is none
 */
record Deed(boolean newcomer, int author, long answered, int answeredAuthor) {
    static final long NONE = -1;

    boolean answers() {
        return answered != NONE;
    }

    /** Of whoever is answered and whoever answers, in one number. */
    long pair() {
        return (long) answeredAuthor << Integer.SIZE | Integer.toUnsignedLong(author);
    }
}
