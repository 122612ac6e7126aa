package org.keywork.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import java.util.ArrayList;
import java.util.List;

/** Menu items of which one is chosen: choosing another moves the tick. */
class Choices {
    private final List<MenuItem> items = new ArrayList<>();

    void add(SubMenu menu, String text, boolean chosen, Runnable choose) {
        var item = menu.addItem(text);
        item.setCheckable(true);
        item.setChecked(chosen);
        item.addClickListener(click -> {
            items.forEach(other -> other.setChecked(other == item));
            choose.run();
        });
        items.add(item);
    }
}
