package org.keywork;

import java.util.List;

/** A start in production mode lacks settings; each is a line "name: what to give". */
class SettingsMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsMissing(List<String> settings) {
        super("Missing or wrong settings:\n  - " + String.join("\n  - ", settings));
    }
}
