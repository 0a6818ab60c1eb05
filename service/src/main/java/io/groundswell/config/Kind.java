package io.groundswell.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What values a setting takes: how text becomes one, which are allowed, and the rule in words, as it ends the sentence
 * "must be …".
 *
 * @param rule the rule in words, with unit and range (both ends belong to it)
 * @param parse text to value; throws {@link IllegalArgumentException} for text that is none
 * @param allows whether a value keeps the rule
 * @param print value to text that {@code parse} reads back
 */
record Kind<T>(String rule, Function<String, T> parse, Predicate<T> allows, Function<T, String> print) {

    private static final Pattern SCOPE = Pattern.compile("global|lang:[a-z]{2,3}|region:[A-Z]{2}");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\w.-]+):\\d{1,5}");

    /** A whole number in {@code [least, most]}; digits may be grouped by underscores. */
    static Kind<Integer> wholeNumber(int least, int most) {
        return new Kind<>(
                "a whole number from " + least + " to " + most,
                text -> Integer.valueOf(text.replace("_", "")),
                value -> least <= value && value <= most,
                String::valueOf);
    }

    /** A finite decimal number in {@code [least, most]}. */
    static Kind<Double> decimal(double least, double most) {
        return new Kind<>(
                "a number from " + plain(least) + " to " + plain(most),
                Double::valueOf,
                value -> least <= value && value <= most,
                Kind::plain);
    }

    /** A length of time in {@code [least, most]}. */
    static Kind<Duration> span(String least, String most) {
        Duration from = Span.parse(least);
        Duration to = Span.parse(most);
        return new Kind<>(
                "a length of time from " + least + " to " + most,
                Span::parse,
                value -> from.compareTo(value) <= 0 && value.compareTo(to) <= 0,
                Span::print);
    }

    /** A length of time in {@code [least, most]} that is made of whole minutes, the width of a bucket. */
    static Kind<Duration> wholeMinutes(String least, String most) {
        return inWhole(span(least, most), "minutes", 60_000);
    }

    /** A length of time in {@code [least, most]} that is made of whole hours. */
    static Kind<Duration> wholeHours(String least, String most) {
        return inWhole(span(least, most), "hours", 3_600_000);
    }

    private static Kind<Duration> inWhole(Kind<Duration> span, String units, long unitMs) {
        return new Kind<>(
                span.rule() + ", in whole " + units,
                span.parse(),
                value -> span.allows().test(value) && value.toMillis() % unitMs == 0,
                span.print());
    }

    /** An amount of memory in {@code [least, most]}. */
    static Kind<Long> bytes(String least, String most) {
        long from = ByteSize.parse(least);
        long to = ByteSize.parse(most);
        return new Kind<>(
                "an amount of memory from " + least + " to " + most,
                ByteSize::parse,
                value -> from <= value && value <= to,
                ByteSize::print);
    }

    /** One of an enum's constants, written in lower case. */
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        String names = constants.stream().map(Kind::lowerCase).collect(Collectors.joining(", "));
        return new Kind<>(
                "one of " + names,
                text -> constants.stream()
                        .filter(constant -> lowerCase(constant).equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                value -> true,
                Kind::lowerCase);
    }

    /** One of the given words. */
    static Kind<String> oneOf(Set<String> words) {
        String names = words.stream().sorted().collect(Collectors.joining(", "));
        return new Kind<>("one of " + names, Function.identity(), words::contains, Function.identity());
    }

    /** Text that matches a pattern as a whole; {@code rule} says in words what the pattern means. */
    static Kind<String> text(String rule, Pattern pattern) {
        return new Kind<>(
                rule, Function.identity(), value -> pattern.matcher(value).matches(), Function.identity());
    }

    /** A folder or file of this machine, or none. */
    static Kind<Optional<Path>> pathOrNone() {
        return new Kind<>(
                "a path, or nothing",
                text -> text.isBlank() ? Optional.empty() : Optional.of(Path.of(text)),
                value -> true,
                value -> value.map(Path::toString).orElse(""));
    }

    /** A folder or file of this machine. */
    static Kind<Path> path() {
        return new Kind<>("a path", Path::of, value -> !value.toString().isBlank(), Path::toString);
    }

    /** Brokers as {@code host:port}, separated by commas; none is allowed. */
    static Kind<List<String>> brokers() {
        return listOf("host:port, several separated by commas, or nothing", Function.identity(), broker -> HOST_AND_PORT
                .matcher(broker)
                .matches());
    }

    /** Addresses with the scheme http or https, separated by commas; none is allowed. */
    static Kind<List<URI>> httpAddresses() {
        return listOf(
                "an http:// or https:// address, several separated by commas, or nothing",
                URI::create,
                uri -> ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null);
    }

    /** Scopes, separated by commas; none is allowed. */
    static Kind<List<String>> scopes() {
        return listOf(
                "global, lang:xx or region:XX, several separated by commas, or nothing",
                Function.identity(),
                scope -> SCOPE.matcher(scope).matches());
    }

    private static <E> Kind<List<E>> listOf(String rule, Function<String, E> parse, Predicate<E> allows) {
        return new Kind<>(
                rule,
                text -> text.isBlank()
                        ? List.of()
                        : Arrays.stream(text.split(",", -1))
                                .map(String::trim)
                                .map(parse)
                                .toList(),
                values -> values.stream().allMatch(allows),
                values -> values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : Double.toString(value);
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
