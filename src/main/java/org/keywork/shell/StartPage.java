package org.keywork.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where people who are signed in begin, by what they may do. */
public enum StartPage {
    DASHBOARD("CUSTOMER", "/dashboard", "dashboard.menu"),
    SALES_DESK("SALES", "/sales", "shell.desk"),
    SUPPORT_SEARCH("SUPPORT", "/support", "support.search.title"),
    MAIL_DESK("ADMIN", "/administration/mail", "notification.desk.menu");

    private final String role;
    private final String path;
    private final String textKey;

    StartPage(String role, String path, String textKey) {
        this.role = role;
        this.path = path;
        this.textKey = textKey;
    }

    /** Empty for those who have no page of their own to begin with. */
    public static Optional<StartPage> of(@Nullable Authentication who) {
        for (var page : values()) {
            var isTheirs = who != null
                    && who.getAuthorities().stream()
                            .anyMatch(authority -> ("ROLE_" + page.role).equals(authority.getAuthority()));
            if (isTheirs) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** Of the person at the page. */
    static Optional<StartPage> here() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    public String path() {
        return path;
    }

    String textKey() {
        return textKey;
    }
}
