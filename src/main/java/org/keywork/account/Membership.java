package org.keywork.account;

/** What a person is in their organization. */
enum Membership {
    OWNER
}
