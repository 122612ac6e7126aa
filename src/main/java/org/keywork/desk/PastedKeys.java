package org.keywork.desk;

import java.util.Set;

/** Reads what can be read of a registration key that somebody pasted: whole, cut at either end, or a piece of its middle. */
public interface PastedKeys {
    /** Whatever the text is; nothing is read of what is no key. Nothing of it is proven. */
    Readable read(String text);

    /**
     * @param ids whole ids of keys
     * @param idBeginnings of ids that the text was cut within, {@code rk_} included
     * @param idEnds of such whose beginning is missing
     * @param owners names of organizations
     * @param signingKeys ids of signing keys
     */
    record Readable(
            Set<String> ids,
            Set<String> idBeginnings,
            Set<String> idEnds,
            Set<String> owners,
            Set<String> signingKeys) {

        boolean isEmpty() {
            return ids.isEmpty()
                    && idBeginnings.isEmpty()
                    && idEnds.isEmpty()
                    && owners.isEmpty()
                    && signingKeys.isEmpty();
        }
    }
}
