package org.keywork.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keywork.asset.ServerUrl;

/**
 * The address of a server, or of one of its pages, as somebody typed or pasted it: it is compared with what is noted.
 *
 * @param isPlain whether it plainly is one: a single word may name a host, and more often names something else
 */
record TypedAddress(ServerUrl url, boolean isPlain) {
    private static final Pattern PLAIN = Pattern.compile("[/.:]");

    /** How many steps a page may be beneath its server: GLPI's are fewer. */
    private static final int STEPS = 8;

    /** Empty where the text can't be one. */
    static Optional<TypedAddress> parse(String text) {
        return ServerUrl.parse(text)
                .map(url -> new TypedAddress(url, PLAIN.matcher(text).find()));
    }

    /** With its port. */
    Found host() {
        return new Found(hostAndPort());
    }

    /** Whether it is more than a host: where many share one, the path tells whose server it is. */
    boolean hasPath() {
        return !path().isEmpty();
    }

    /** This very address, in lower case, in all the ways in which it may be noted. */
    List<String> whole() {
        return Stream.concat(Stream.of(url.value().toLowerCase(Locale.ROOT)), noted(path()))
                .distinct()
                .toList();
    }

    /** What this may be a page of, short of the host itself. */
    List<String> above() {
        var path = path();
        return IntStream.iterate(path.lastIndexOf('/'), end -> end > 0, end -> path.lastIndexOf('/', end - 1))
                .limit(STEPS)
                .mapToObj(end -> path.substring(0, end))
                .flatMap(this::noted)
                .distinct()
                .toList();
    }

    /** By either scheme, with a slash at its end or without. */
    private Stream<String> noted(String path) {
        return Stream.of("https://", "http://")
                .map(scheme -> scheme + hostAndPort() + path)
                .flatMap(address -> Stream.of(address, address + "/"));
    }

    private String hostAndPort() {
        return new ServerUrl(url.origin()).withoutScheme();
    }

    /** In lower case, without slashes at its end, and without what is asked of a page. */
    private String path() {
        var address = url.withoutScheme().replaceFirst("[?#].*", "");
        var begin = address.indexOf('/');
        return begin < 0 ? "" : address.substring(begin).replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
    }
}
