package org.keywork.asset;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of a GLPI server: http or https, a host, at most 255 characters, no user information. */
public record ServerUrl(String value) {
    public static final int MAX_LENGTH = 255;

    public ServerUrl {
        if (value.length() > MAX_LENGTH || originOf(value).isEmpty()) {
            throw new IllegalArgumentException("Not the address of a server");
        }
    }

    /** Empty where the text, blanks at its ends removed, is no such address. A missing scheme is read as https. */
    public static Optional<ServerUrl> parse(String text) {
        var trimmed = text.strip();
        var whole = trimmed.contains("://") ? trimmed : "https://" + trimmed;
        return whole.length() <= MAX_LENGTH && originOf(whole).isPresent()
                ? Optional.of(new ServerUrl(whole))
                : Optional.empty();
    }

    /** Scheme, host and port in lower case, the scheme's own port left out: what is compared. */
    public String origin() {
        return originOf(value).orElseThrow();
    }

    /** Host and path, for a reader who knows that it is a web address. */
    public String withoutScheme() {
        return value.substring(value.indexOf("://") + 3);
    }

    private static Optional<String> originOf(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var isWeb = scheme.equals("http") || scheme.equals("https");
            if (!isWeb || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > 65_535) {
                return Optional.empty();
            }
            var ownPort = scheme.equals("https") ? 443 : 80;
            var port = uri.getPort() == -1 || uri.getPort() == ownPort ? "" : ":" + uri.getPort();
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
