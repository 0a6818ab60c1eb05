package io.groundswell.stream.source;

import io.groundswell.conduct.AccountAge;
import io.groundswell.conduct.TextPrint;
import io.groundswell.conduct.Traits;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostType;
import io.groundswell.welcome.Lexicon;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what is told how a post was made.
 *
 * @param earlyRemoval a post that is removed within this time of its creation, inclusive, was removed early
 * @param newcomerFor how long an account is new, from its opening on
 * @param copyLetters texts with fewer letters are no copies of each other, whatever they say
 */
public record TraitRules(Duration earlyRemoval, Duration newcomerFor, int copyLetters) {

    Traits of(PostEvent event, long createdMs, Lexicon words) {
        boolean repost = event.getType() == PostType.REPOST;
        // Reposts are alike by their nature: how many there are is told apart from copies.
        int print = repost ? TextPrint.NONE : TextPrint.of(event.getText(), copyLetters);
        boolean welcoming = !repost && words.greets(event.getText());
        return new Traits(print, repost, ageOf(event.getAuthor(), createdMs), welcoming);
    }

    boolean isEarly(long createdMs, long removedMs) {
        return removedMs - createdMs <= earlyRemoval.toMillis();
    }

    private AccountAge ageOf(@Nullable Author author, long createdMs) {
        Instant joined = author == null ? null : author.getJoinedAt();
        if (joined == null) {
            return AccountAge.UNKNOWN;
        }
        return createdMs - joined.toEpochMilli() < newcomerFor.toMillis() ? AccountAge.NEW : AccountAge.SETTLED;
    }
}
