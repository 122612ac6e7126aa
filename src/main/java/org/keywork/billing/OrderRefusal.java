package org.keywork.billing;

/** Why an order can't be placed. For each there is a sentence in the language files. */
public enum OrderRefusal {
    /** fewer than one, or more than may be ordered at once */
    SERVERS_OUT_OF_RANGE,
    YEARS_OUT_OF_RANGE,
    /** the free offer, or one that there isn't */
    NOT_FOR_SALE,
    /** more servers chosen than places ordered */
    TOO_MANY_CHOSEN,
    /** a chosen server was removed, or doesn't use what is renewed */
    SERVER_NOT_THERE,
    /** more servers use what is renewed than are to be renewed: which ones? */
    CHOOSE_SERVERS,
    /** servers that stay on what is upgraded would have no place there any more */
    PLACES_STILL_USED,
    /** a Cloud key stands for all instances */
    NO_SERVERS_IN_CLOUD,
    /** Cloud and what runs on one's own servers can't follow each other */
    CLOUD_APART,
    /** another open order is for one of these servers */
    SERVER_WAITS_ALREADY,
    /** another open order renews or upgrades the same subscription */
    OPEN_ALREADY,
    /** it is followed by another period already */
    RENEWED_ALREADY,
    /** a chosen server has a paid next period, which it would lose */
    SERVER_RENEWED_ALREADY,
    /** not before 60 days before the end */
    RENEWAL_NOT_OPEN,
    /** more than 90 days after the end */
    RENEWAL_TOO_LATE,
    /** the subscription was cancelled, by a revocation for example */
    SUBSCRIPTION_CLOSED,
    /** free subscriptions and trials aren't renewed, they are ordered */
    NOT_RENEWABLE,
    /** a lower offer, or the same, is for the next period */
    NOT_HIGHER,
    /** the quote was ordered, withdrawn or declined, or its time is over */
    QUOTE_OVER,
    /** what is unpaid is a period to come; the one that runs is paid */
    PAID_PERIOD_RUNS,
    /** what would be upgraded doesn’t run */
    NOT_RUNNING;

    /** Whether it is about what would be renewed or upgraded, so that no choice in the order puts it right. */
    public boolean isOfSource() {
        return switch (this) {
            case OPEN_ALREADY,
                    RENEWED_ALREADY,
                    RENEWAL_NOT_OPEN,
                    RENEWAL_TOO_LATE,
                    SUBSCRIPTION_CLOSED,
                    NOT_RENEWABLE,
                    NOT_RUNNING -> true;
            case SERVERS_OUT_OF_RANGE,
                    YEARS_OUT_OF_RANGE,
                    NOT_FOR_SALE,
                    TOO_MANY_CHOSEN,
                    SERVER_NOT_THERE,
                    CHOOSE_SERVERS,
                    PLACES_STILL_USED,
                    NO_SERVERS_IN_CLOUD,
                    CLOUD_APART,
                    SERVER_WAITS_ALREADY,
                    SERVER_RENEWED_ALREADY,
                    NOT_HIGHER,
                    QUOTE_OVER,
                    PAID_PERIOD_RUNS -> false;
        };
    }
}
