package org.keywork.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Map;
import org.keywork.revocation.Target;

/** What is dangerous on support's pages, in a menu beside the title and away from what one usually does there. */
@SpringComponent
class RevocationMenu {
    private final RevocationActions actions;

    RevocationMenu(RevocationActions actions) {
        this.actions = actions;
    }

    /** @param again shows the page anew */
    MenuBar of(Target target, Runnable again) {
        var more = new MenuBar();
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        more.addClassName("kw-more");
        var items = more.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create()).getSubMenu();
        more.getItems().getFirst().setAriaLabel(text("revocation.more"));
        if (target.scope() == Target.Scope.ORGANIZATION) {
            items.addItem(text("revocation.menu.suspend"), click -> actions.suspend(target, again)
                    .open());
            items.addItem(text("revocation.menu.reinstate"), click -> actions.reinstate(target, again)
                    .open());
        }
        history(items, target);
        items.addSeparator();
        items.addItem(text("revocation.menu.revoke"), click -> actions.revoke(target, again)
                        .open())
                .addClassName("kw-danger");
        return more;
    }

    private static void history(SubMenu items, Target target) {
        var query = QueryParameters.simple(Map.of(target.scope().name().toLowerCase(Locale.ROOT), target.id()));
        items.addItem(text("revocation.menu.history"), click -> UI.getCurrent().navigate(RevocationPages.LIST, query));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
