package org.keywork.account;

/** What a person may do; Spring Security's authority is {@code ROLE_} and the name. */
public enum Role {
    CUSTOMER,
    SALES,
    SUPPORT,
    ADMIN
}
