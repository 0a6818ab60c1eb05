package io.groundswell.feed;

/**
 * How far a feed is.
 *
 * @param posts posts sent so far, without those that were held already
 * @param bytes their keys and values, before compression
 * @param passedOver posts that the topic held already
 * @param postsPerSecond since the feed began
 * @param fraction of the input, from 0 to 1; negative: there is no telling
 */
public record FeedProgress(long posts, long bytes, long passedOver, double postsPerSecond, double fraction) {}
