package org.keywork.shell;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** A button that shows the current theme and offers the others. */
class ThemeMenu extends MenuBar {
    ThemeMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("kw-theme-menu");
        var icon = new Icon(ThemeChoice.current().icon());
        var button = addItem(icon);
        button.setAriaLabel(getTranslation("shell.theme"));
        fill(button.getSubMenu(), icon);
    }

    private void fill(SubMenu menu, Icon icon) {
        var choices = new Choices();
        for (var theme : ThemeChoice.values()) {
            choices.add(menu, getTranslation(theme.textKey()), theme == ThemeChoice.current(), () -> {
                icon.setIcon(theme.icon());
                getUI().ifPresent(theme::choose);
            });
        }
    }
}
