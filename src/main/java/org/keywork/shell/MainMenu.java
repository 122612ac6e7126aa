package org.keywork.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pages that this person may open, from their {@code @Menu}. Its title is a text key. Its order places it: from 0 for
 * customers, 100 for sales, 200 for support, 300 for administration. More than one of these groups show under their names.
 */
class MainMenu extends Composite<Div> {
    private static final List<String> GROUPS =
            List.of("shell.menu.customer", "shell.menu.sales", "shell.menu.support", "shell.menu.administration");

    MainMenu() {
        getContent().addClassName("kw-menu");
        var groups = MenuConfiguration.getMenuEntries().stream()
                .filter(MainMenu::isOfThisPerson)
                .collect(Collectors.groupingBy(MainMenu::group, TreeMap::new, Collectors.toList()));
        groups.forEach((group, entries) -> getContent().add(navigation(group, entries, groups.size() > 1)));
    }

    private SideNav navigation(int group, List<MenuEntry> entries, boolean named) {
        var navigation = new SideNav();
        if (named) {
            navigation.setLabel(getTranslation(GROUPS.get(group)));
        } else {
            navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        }
        entries.forEach(entry -> navigation.addItem(item(entry, entries)));
        return navigation;
    }

    private SideNavItem item(MenuEntry entry, List<MenuEntry> all) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(all.stream().noneMatch(other -> other.path()
                .startsWith(entry.path() + "/"))); // a page below with an entry of its own
        also(entry).ifPresent(item::setPathAliases);
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private static boolean isOfThisPerson(MenuEntry entry) {
        return Optional.ofNullable(entry.menuClass())
                .map(page -> page.getAnnotation(MenuOf.class))
                .map(of -> Person.hasRole(of.value()))
                .orElse(true);
    }

    private static Optional<Set<String>> also(MenuEntry entry) {
        return Optional.ofNullable(entry.menuClass())
                .map(page -> page.getAnnotation(MenuAlso.class))
                .map(also -> Set.of(also.value()));
    }

    private static int group(MenuEntry entry) {
        var order = entry.order() == null ? 0 : entry.order();
        return Math.clamp((int) (order / 100), 0, GROUPS.size() - 1);
    }
}
