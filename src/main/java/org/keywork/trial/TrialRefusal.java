package org.keywork.trial;

/** Why there is no trial. For each there is a sentence in the language files. */
public enum TrialRefusal {
    /** the free offer, one that there isn't, or Cloud, which is for no single server */
    NOT_FOR_TRIAL,
    /** 15 or 30 days */
    DAYS,
    /** at least one server, and not more than may be tried at once */
    SERVERS_OUT_OF_RANGE,
    /** a trial of the product waits for sales */
    WAITS_ALREADY,
    /** a trial of the product runs */
    RUNS_ALREADY,
    /** the organization had its one trial of the product */
    HAD_ONE,
    /** a server was removed, or is someone else's */
    SERVER_NOT_THERE,
    /** a server tries another offer */
    SERVER_TRIES_ANOTHER,
    /** a server uses that offer, or a higher one, already */
    SERVER_HAS_IT,
    /** the GLPI behind a server had a trial of the product, in whatever organization */
    INSTANCE_HAD_ONE,
    /** this month's trials are used up */
    QUOTA_USED,
    /** a trial is prolonged once, and while it runs */
    NOT_PROLONGABLE,
    /** decided already */
    DECIDED_ALREADY,
    /** the address belongs to someone with an account: issue the trial to their organization */
    HAS_ACCOUNT,
    /** an invitation to that address is open already */
    INVITED_ALREADY
}
