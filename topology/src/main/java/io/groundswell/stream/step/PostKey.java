package io.groundswell.stream.step;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.jspecify.annotations.Nullable;

/**
 * A post's identity in 128 bits, made of its source and its id there. Two of a billion posts share one with a
 * probability of 10⁻²¹.
 */
public record PostKey(long high, long low) {
    private static final Hasher128 POSTS = Hashing.murmur3_128();
    private static final Hasher64 AUTHORS = Hashing.komihash5_0();

    /** The identity of a post, made of its source, null for the only one, and its id there. */
    public static PostKey of(@Nullable String source, String postId) {
        HashValue128 hash = POSTS.hashCharsTo128Bits(within(source, postId));
        return new PostKey(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    /** An author's identity in 64 bits, made of the source and the account's id there. */
    public static long author(@Nullable String source, String authorId) {
        return AUTHORS.hashCharsToLong(within(source, authorId));
    }

    private static String within(@Nullable String source, String id) {
        return source == null ? id : source + '\n' + id;
    }
}
