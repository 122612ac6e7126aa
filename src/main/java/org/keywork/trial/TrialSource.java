package org.keywork.trial;

/** How a trial came about. */
public enum TrialSource {
    CUSTOMER,
    SALES,
    INVITATION
}
