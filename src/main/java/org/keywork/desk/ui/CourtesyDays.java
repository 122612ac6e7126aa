package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.keywork.desk.CourtesyGrants;
import org.keywork.shell.Moments;

/** How many days were given by courtesy, when, by whom and why, a line each time. */
class CourtesyDays extends Div {
    CourtesyDays(List<CourtesyGrants.Grant> grants, Moments moments) {
        addClassName("kw-courtesy");
        grants.forEach(grant -> add(new Div(getTranslation(
                "sales.courtesy.said",
                grant.days(),
                moments.day(grant.grantedAt()),
                grant.grantedBy(),
                grant.reason()))));
    }
}
