package org.keywork.desk.ui;

import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much of a period is left, from its first day to its last, today among them. */
class DaysLeftBar extends ProgressBar {
    DaysLeftBar(LocalDate begin, LocalDate end, LocalDate today) {
        var all = Math.max(1, ChronoUnit.DAYS.between(begin, end) + 1);
        var left = ChronoUnit.DAYS.between(today, end);
        setMin(0);
        setMax((double) all);
        setValue((double) Math.clamp(left + 1, 0, all));
        addClassName("kw-days-left");
        var said = getTranslation("subscription.days-left", left, all);
        getElement().setAttribute("aria-label", said);
        getElement().setProperty("title", said);
    }
}
