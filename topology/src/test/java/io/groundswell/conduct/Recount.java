package io.groundswell.conduct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** How a tag is used, by going through all posts of the two hours each time anew. */
public final class Recount {
    private final Sharpness sharpness;
    private final List<? extends Use> posts;

    public Recount(Sharpness sharpness, List<? extends Use> posts) {
        this.sharpness = sharpness;
        this.posts = posts;
    }

    /** Whether a minute lies in an hour or in the one before. */
    public static boolean isRecent(int minute, int hour) {
        int own = Math.floorDiv(minute, 60);
        return own == hour || own == hour - 1;
    }

    public Conduct with(Map<LeftOut, Integer> leftOut) {
        List<Integer> perAuthor = postsPerAuthorAndHour();
        return new Conduct(
                posts.size(),
                count(posts.stream().filter(post -> post.traits().repost()).count()),
                count(posts.stream().filter(this::isCopy).count()),
                perAuthor.size(),
                perAuthor.isEmpty() ? 0 : perAuthor.get(0),
                perAuthor.stream()
                        .limit(sharpness.topAuthors(perAuthor.size()))
                        .mapToInt(Integer::intValue)
                        .sum(),
                count(posts.stream()
                        .filter(post -> post.traits().age() == AccountAge.NEW)
                        .count()),
                count(posts.stream()
                        .filter(post -> post.traits().age() != AccountAge.UNKNOWN)
                        .count()),
                count(posts.stream().filter(post -> post.traits().welcoming()).count()),
                leftOut,
                most(post -> post.language() == null ? List.of() : List.of(post.language())),
                most(Use::others));
    }

    private List<Integer> postsPerAuthorAndHour() {
        Map<String, Integer> perAuthor = new TreeMap<>();
        posts.forEach(post -> perAuthor.merge(post.author() + " " + Math.floorDiv(post.minute(), 60), 1, Integer::sum));
        return perAuthor.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** Whether some span of the seconds asked for holds it together with texts like it by enough authors. */
    private boolean isCopy(Use post) {
        if (post.traits().print() == 0) {
            return false;
        }
        for (long start = secondOf(post) - sharpness.copySeconds(); start <= secondOf(post); start++) {
            Set<Long> authors = new HashSet<>();
            for (Use other : posts) {
                long second = secondOf(other);
                if (other.traits().print() == post.traits().print()
                        && second >= start
                        && second <= start + sharpness.copySeconds()) {
                    authors.add(other.author());
                }
            }
            if (authors.size() >= sharpness.copyAuthors()) {
                return true;
            }
        }
        return false;
    }

    private static long secondOf(Use post) {
        return post.minute() * 60L + post.second();
    }

    private List<NamedCount> most(Function<Use, List<String>> names) {
        Map<String, Integer> counts = new TreeMap<>();
        posts.forEach(post -> names.apply(post).forEach(name -> counts.merge(name, 1, Integer::sum)));
        List<NamedCount> told = new ArrayList<>();
        counts.forEach((name, count) -> {
            if (count >= sharpness.leastPosts()) {
                told.add(new NamedCount(name, count));
            }
        });
        told.sort(Comparator.comparingInt((NamedCount count) -> -count.posts()).thenComparing(NamedCount::name));
        return told.subList(0, Math.min(told.size(), sharpness.names()));
    }

    private static int count(long count) {
        return Math.toIntExact(count);
    }
}
