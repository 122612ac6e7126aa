package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.keywork.catalog.VersionRange;

/** Versions of GLPI in words: {@code 10.0.0 and later}. */
final class VersionWords {
    private VersionWords() {}

    static String of(VersionRange range) {
        var lowest = range.lowest();
        var end = range.end();
        if (lowest.isEmpty()) {
            return end.map(first -> I18NProvider.translate("doctor.versions.before", first))
                    .orElse(range.toString());
        }
        return end.map(first -> I18NProvider.translate("doctor.versions.between", lowest.get(), first))
                .orElseGet(() -> I18NProvider.translate("doctor.versions.from", lowest.get()));
    }
}
