package org.keywork.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** The person's own menu: who they are, language, theme, and the way out. */
class PersonMenu extends MenuBar {
    PersonMenu(Person person, Languages languages, Runnable signOut) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("kw-person-menu");
        var avatar = new Avatar(person.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        avatar.getElement().removeAttribute("tabindex");
        var name = new Span(person.name());
        name.addClassName("kw-person-name");
        var face = new Div(avatar, name);
        face.addClassName("kw-person-face");
        var button = addItem(face);
        button.setAriaLabel(getTranslation("shell.person", person.name()));
        fill(button.getSubMenu(), person, languages, signOut);
    }

    private void fill(SubMenu menu, Person person, Languages languages, Runnable signOut) {
        var email = menu.addItem(person.email());
        email.setEnabled(false);
        menu.addSeparator();
        languages(menu.addItem(getTranslation("shell.language")).getSubMenu(), languages);
        themes(menu.addItem(getTranslation("shell.theme")).getSubMenu());
        menu.addSeparator();
        menu.addItem(getTranslation("shell.sign-out"), click -> signOut.run());
    }

    private void languages(SubMenu menu, Languages languages) {
        var choices = new Choices();
        for (var language : Texts.LANGUAGES) {
            choices.add(
                    menu,
                    LanguageSwitch.nameOf(language),
                    language.equals(Languages.current()),
                    () -> getUI().ifPresent(ui -> languages.choose(language, ui)));
        }
    }

    private void themes(SubMenu menu) {
        var choices = new Choices();
        for (var theme : ThemeChoice.values()) {
            choices.add(menu, getTranslation(theme.textKey()), theme == ThemeChoice.current(), () -> getUI().ifPresent(
                            theme::choose));
        }
    }
}
