package io.groundswell.feed.wave;

/** What a post does in the wave; names the list of phrases it is written from. */
enum Part {
    /** Background, nothing to do with the wave. */
    CHATTER,
    /** A newcomer's first post. */
    INTRODUCTION,
    QUESTION,
    /** A host's reply to a newcomer. */
    ANSWER,
    /** A host greets all newcomers. */
    WELCOME,
    /** A newcomer's reply to an answer. */
    THANKS,
    /** The sub-meme: pictures of cats as an entrance fee. */
    CAT_TAX,
    /** Somebody would rather not. */
    COUNTER,
    /** A live session, a host and a newcomer together. */
    LIVE,
    /** One text from many accounts within a minute; mostly taken down soon. */
    COPY,
    REPOST,
    /** What is put behind a text when it is edited. */
    CORRECTION
}
