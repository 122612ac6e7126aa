package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.keywork.account.Organizations;
import org.keywork.trial.TrialDetails;

/** Whose trial it is, of what, how long and on which servers, as sales read it. */
record TrialInWords(Organizations organizations, OfferTitles titles, Clock clock) {
    String customer(TrialDetails trial) {
        return organizations
                .find(trial.organization())
                .map(Organizations.Profile::name)
                .orElse("");
    }

    /** {@code Standard, 2 servers, 30 days}. */
    String what(TrialDetails trial) {
        return I18NProvider.translate(
                "sales.trials.what", titles.withServers(trial.product(), trial.places()), trial.days());
    }

    /** Empty where it has no days yet. */
    Optional<DaysLeftBar> daysLeft(TrialDetails trial) {
        var zone = organizations.find(trial.organization()).orElseThrow().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return trial.entitlement().flatMap(granted -> granted.end()
                .map(end -> new DaysLeftBar(granted.begin().orElse(today), end, today)));
    }

    /** Their names, and that the others can be chosen later. */
    String servers(TrialDetails trial) {
        var names = trial.servers().values().stream().sorted().toList();
        var others = trial.places() - names.size();
        if (names.isEmpty()) {
            return I18NProvider.translate("sales.trials.servers.none");
        }
        return others > 0
                ? I18NProvider.translate("sales.trials.servers.more", String.join(", ", names), others)
                : String.join(", ", names);
    }
}
