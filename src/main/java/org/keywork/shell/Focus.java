package org.keywork.shell;

import com.vaadin.flow.component.Component;

/** Puts the focus where a component has no way of its own to take it. */
public final class Focus {
    private Focus() {}

    /** On the chosen one of a group of boxes or buttons, else on the first that can be chosen. */
    public static void onGroup(Component group) {
        group.getElement().executeJs("""
                const free = [...this.children].filter(one => one.focus && one.localName.match(/button|checkbox/) && !one.disabled);
                (free.find(one => one.checked) ?? free[0])?.focus()""");
    }

    /** On a button that was pressed, and took no presses while it worked; unless the reader went elsewhere meanwhile. */
    public static void backOn(Component button) {
        button.getElement().executeJs("if (document.activeElement === document.body) this.focus()");
    }

    /** On what only says something: it is read out, and comes into view. */
    public static void onWords(Component words) {
        words.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }
}
