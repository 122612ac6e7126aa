package org.keywork.account.ui;

import com.vaadin.flow.component.Component;
import org.keywork.account.PasswordPolicy;
import org.keywork.account.PasswordPolicy.Refusal;

/** Why a password is refused, in words. */
final class PasswordRefusals {
    private PasswordRefusals() {}

    static String text(Component page, Refusal refusal) {
        return switch (refusal) {
            case TOO_SHORT -> page.getTranslation("account.password.too-short", PasswordPolicy.MIN_LENGTH);
            case TOO_LONG -> page.getTranslation("account.password.too-long", PasswordPolicy.MAX_LENGTH);
            case COMMON -> page.getTranslation("account.password.common");
            case PERSONAL -> page.getTranslation("account.password.personal");
        };
    }
}
