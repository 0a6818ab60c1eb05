package io.groundswell.feed.wave;

import io.groundswell.schema.PostType;
import io.groundswell.schema.ReplyTarget;
import java.util.List;
import java.util.SplittableRandom;

/** Drafts posts with a tag of the wave, and answers without one. */
final class Drafting {

    private final Phrasebooks phrasebooks;
    private final SplittableRandom random;

    Drafting(Phrasebooks phrasebooks, SplittableRandom random) {
        this.phrasebooks = phrasebooks;
        this.random = random;
    }

    Draft post(Part part, Person author, long nowMs, String tag) {
        Phrasebook words = phrasebooks.of(author);
        String first = words.tag(tag, random);
        List<String> tags = random.nextInt(4) == 0 ? List.of(first, words.tag("venue", random)) : List.of(first);
        return Draft.original(part, author, nowMs, words.phrase(part, random), tags);
    }

    Draft answer(Part part, Person author, long nowMs, ReplyTarget target) {
        String text = phrasebooks.of(author).phrase(part, random);
        PostType type = random.nextInt(5) == 0 ? PostType.QUOTE : PostType.REPLY;
        return Draft.original(part, author, nowMs, text, List.of()).answering(type, target);
    }

    static boolean isOfAnother(ReplyTarget post, Person author) {
        return !author.id().equals(post.getAuthorId());
    }
}
