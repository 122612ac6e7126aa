package org.keywork.validation;

import java.util.Locale;
import java.util.Optional;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.ServerUrl;
import org.keywork.catalog.GlpiVersion;

/**
 * A key as someone presents it, and what they say of themselves.
 *
 * @param url where the caller states it; GLPI never does
 * @param plugin the plugin that asks, where it is one; GLPI itself names none
 * @param address the caller's network, shortened
 * @param language in which they are answered
 * @param noUid why there is no UID, where there is none
 */
public record Presented(
        String key,
        Optional<InstanceUid> uid,
        Optional<ServerUrl> url,
        Optional<String> plugin,
        Optional<GlpiVersion> glpi,
        String address,
        Locale language,
        Optional<NoUid> noUid) {

    /** By a caller who sent no UID, where there is none. */
    public Presented(
            String key,
            Optional<InstanceUid> uid,
            Optional<ServerUrl> url,
            Optional<String> plugin,
            Optional<GlpiVersion> glpi,
            String address,
            Locale language) {
        this(
                key,
                uid,
                url,
                plugin,
                glpi,
                address,
                language,
                uid.isPresent() ? Optional.empty() : Optional.of(NoUid.NOT_SENT));
    }

    /** By somebody who is answered in English. */
    public Presented(
            String key,
            Optional<InstanceUid> uid,
            Optional<ServerUrl> url,
            Optional<String> plugin,
            Optional<GlpiVersion> glpi,
            String address) {
        this(key, uid, url, plugin, glpi, address, Locale.ENGLISH);
    }

    /** The same without a UID, and why. */
    public Presented unnamed(NoUid why) {
        return new Presented(key, Optional.empty(), url, plugin, glpi, address, language, Optional.of(why));
    }

    @Override
    public String toString() {
        return "Presented[uid=" + uid + ", glpi=" + glpi + "]";
    }
}
