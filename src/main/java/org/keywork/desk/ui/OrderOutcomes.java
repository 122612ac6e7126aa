package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.keywork.billing.OrderDecision;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;

/** Tells what came of deciding on an order. */
@SpringComponent
class OrderOutcomes {
    private final Moments moments;

    OrderOutcomes(Moments moments) {
        this.moments = moments;
    }

    /** @param already the text that says why it can't be done any more, with the order's state and since when */
    void tell(OrderDecision outcome, String done, String already) {
        switch (outcome) {
            case OrderDecision.Done ignored -> Notices.success(done);
            case OrderDecision.DecidedAlready decided ->
                Notices.failure(I18NProvider.translate(
                        already,
                        I18NProvider.translate("sales.state.was." + decided.state()),
                        moments.ago(decided.at()),
                        moments.day(decided.at())));
            case OrderDecision.Refused refused ->
                Notices.failure(I18NProvider.translate(
                        "sales.outcome.refused", I18NProvider.translate("order.refusal." + refused.reason())));
            case OrderDecision.NothingDifferent ignored ->
                Notices.failure(I18NProvider.translate("sales.correct.same"));
            case OrderDecision.ChangedSince ignored ->
                Notices.failure(I18NProvider.translate("sales.outcome.changed-since"));
        }
    }
}
