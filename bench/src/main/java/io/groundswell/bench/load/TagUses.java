package io.groundswell.bench.load;

/** Hears which tags the posts of a load use, as they are drawn. */
@FunctionalInterface
interface TagUses {
    TagUses UNHEARD = (author, rank) -> {};

    /** An author uses the tag of a rank. */
    void use(int author, int rank);
}
