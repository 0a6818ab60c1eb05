package io.groundswell.conduct;

import java.util.Arrays;

/** How many authors wrote how many of a tag's posts in an hour. Those of one post, nearly all, take no room. */
final class PostsPerAuthor {
    private static final int[] NONE = {};

    private int authors;
    private int[] having = NONE; // at n - 2: the authors with n posts

    /** An author who had so many posts has one more, or one less. */
    void change(int before, int after) {
        authors += (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
        add(before, -1);
        add(after, 1);
    }

    int authors() {
        return authors;
    }

    /** The most posts that one author wrote; 0 if nobody did. */
    int most() {
        for (int posts = having.length + 1; posts >= 2; posts--) {
            if (having[posts - 2] > 0) {
                return posts;
            }
        }
        return Math.min(1, authors);
    }

    /** The sum of two hours'. */
    PostsPerAuthor plus(PostsPerAuthor other) {
        PostsPerAuthor sum = new PostsPerAuthor();
        sum.authors = authors + other.authors;
        sum.having = Arrays.copyOf(having, Math.max(having.length, other.having.length));
        for (int i = 0; i < other.having.length; i++) {
            sum.having[i] += other.having[i];
        }
        return sum;
    }

    /** The posts of the most active authors, so many of them. O(the most posts of one). */
    int postsOfTop(int count) {
        int left = count;
        int posts = 0;
        int several = 0;
        for (int each = having.length + 1; each >= 2; each--) {
            int taken = Math.min(left, having[each - 2]);
            several += having[each - 2];
            posts += taken * each;
            left -= taken;
        }
        return posts + Math.min(left, authors - several);
    }

    private void add(int posts, int change) {
        if (posts >= 2) {
            if (posts - 2 >= having.length) {
                having = Arrays.copyOf(having, posts - 1 + (posts - 2) / 2);
            }
            having[posts - 2] += change;
        }
    }
}
