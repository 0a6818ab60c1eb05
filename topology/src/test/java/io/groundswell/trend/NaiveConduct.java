package io.groundswell.trend;

import io.groundswell.conduct.AccountAge;
import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.NamedCount;
import io.groundswell.conduct.Sharpness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The conduct of tags, by going through all that is known each time anew. */
final class NaiveConduct {
    private final Sharpness sharpness;
    private final List<Note> notes = new ArrayList<>();

    record Note(String tag, LeftOut reason, int minute) {}

    NaiveConduct(Sharpness sharpness) {
        this.sharpness = sharpness;
    }

    void leaveOut(String tag, LeftOut reason, int minute) {
        notes.add(new Note(tag, reason, minute));
    }

    void forgetTagsBut(Set<String> held) {
        notes.removeIf(note -> !held.contains(note.tag));
    }

    Conduct of(String tag, List<Mention> counted, int endMinute) {
        int hour = Math.floorDiv(endMinute - 1, 60);
        List<Mention> posts = counted.stream()
                .filter(mention -> mention.tag().equals(tag) && isRecent(mention.minute(), hour))
                .toList();
        List<Integer> perAuthor = postsPerAuthorAndHour(posts);
        return new Conduct(
                posts.size(),
                count(posts.stream().filter(post -> post.traits().repost()).count()),
                count(posts.stream().filter(post -> isCopy(post, posts)).count()),
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
                leftOut(tag, hour),
                most(posts, post -> post.language() == null ? List.of() : List.of(post.language())),
                most(posts, Mention::others));
    }

    private static boolean isRecent(int minute, int hour) {
        int own = Math.floorDiv(minute, 60);
        return own == hour || own == hour - 1;
    }

    private static List<Integer> postsPerAuthorAndHour(List<Mention> posts) {
        Map<String, Integer> perAuthor = new TreeMap<>();
        posts.forEach(post -> perAuthor.merge(post.author() + " " + Math.floorDiv(post.minute(), 60), 1, Integer::sum));
        return perAuthor.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** Whether some span of the seconds asked for holds it together with texts like it by enough authors. */
    private boolean isCopy(Mention post, List<Mention> posts) {
        if (post.traits().print() == 0) {
            return false;
        }
        for (long start = secondOf(post) - sharpness.copySeconds(); start <= secondOf(post); start++) {
            Set<Long> authors = new HashSet<>();
            for (Mention other : posts) {
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

    private static long secondOf(Mention post) {
        return post.minute() * 60L + post.second();
    }

    private Map<LeftOut, Integer> leftOut(String tag, int hour) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        for (Note note : notes) {
            if (note.tag.equals(tag) && isRecent(note.minute, hour)) {
                leftOut.merge(note.reason, 1, Integer::sum);
            }
        }
        return leftOut;
    }

    private List<NamedCount> most(List<Mention> posts, Function<Mention, List<String>> names) {
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
