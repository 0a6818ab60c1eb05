package io.groundswell.bench.load;

/** What random numbers are for: those of one number for one purpose owe nothing to those for another. The order counts. */
enum Purpose {
    KIND,
    CONTENT,
    AUTHOR,
    /** Of an author: one language and one region. */
    HOME,
    /** What a record has to do with the campaign. */
    PART,
    /** Who has. */
    PEOPLE
}
