package org.keywork.shell;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the portal is reached and keeps its files.
 *
 * @param baseUrl the portal's public address, without a slash at its end; mailed links are built from it, never from a
 *     request's host
 * @param data the folder for the laptop's database and keystore
 */
@ConfigurationProperties("keywork")
public record PortalProperties(
        @DefaultValue("http://127.0.0.1:8080") URI baseUrl,
        @DefaultValue("data") Path data) {
    public PortalProperties {
        if (baseUrl.getHost() == null
                || baseUrl.getQuery() != null
                || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("keywork.base-url must be like https://keys.example.org, without a slash"
                    + " at its end, but is " + baseUrl);
        }
    }
}
