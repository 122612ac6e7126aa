package org.keywork.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.ServerDetails;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.Notices;

/** What a customer does on a server's page, each with its dialog, and what is said afterwards. */
class ServerActions {
    private final MyAssets assets;
    private final Runnable refresh;

    ServerActions(MyAssets assets, Runnable refresh) {
        this.assets = assets;
        this.refresh = refresh;
    }

    MenuBar menu(ServerDetails server) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("kw-more");
        MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(text("server.more"));
        var items = more.getSubMenu();
        items.addItem(text("server.edit"), click -> new EditServerDialog(assets, server, done("server.edited")).open());
        items.addItem(
                text(server.uid().isPresent() ? "server.move" : "server.bind"),
                click -> confirmMove(server, Optional.empty()));
        if (server.currentKey().isPresent()) {
            items.addItem(text("server.key.leaked"), click -> reportLeaked(server));
        }
        items.addSeparator();
        items.addItem(text("server.remove"), click -> remove(server)).addClassName("kw-danger");
        return menu;
    }

    void generate(ServerDetails server) {
        switch (assets.generateKey(server.id())) {
            case KeyRequest.Issued issued -> Notices.success(text("server.key.generated"));
            case KeyRequest.Refused refused -> Notices.success(text("server.key.has-one"));
        }
        refresh.run();
    }

    void replace(ServerDetails server) {
        var days = assets.overlap().toDays();
        var current = server.currentKey().orElseThrow().id();
        new ConfirmAct(
                        text("server.replace.title"),
                        text("server.replace.text", days),
                        text("server.key.replace"),
                        () -> replaced(assets.replaceKey(server.id(), current), text("server.replaced", days)))
                .open();
    }

    private void reportLeaked(ServerDetails server) {
        var current = server.currentKey().orElseThrow().id();
        new ConfirmAct(
                        text("server.leaked.title"),
                        text("server.leaked.text"),
                        text("server.leaked.verb"),
                        () -> replaced(assets.reportLeaked(server.id(), current), text("server.leaked")))
                .open();
    }

    private void replaced(KeyRequest outcome, String success) {
        switch (outcome) {
            case KeyRequest.Issued issued -> Notices.success(success);
            case KeyRequest.Refused refused -> Notices.failure(text("server.key.replaced-meanwhile"));
        }
        refresh.run();
    }

    /** @param uid the instance to move to, where it is known */
    void confirmMove(ServerDetails server, Optional<InstanceUid> uid) {
        new MoveServerDialog(assets, server, uid, done("server.moved")).open();
    }

    private void remove(ServerDetails server) {
        new ConfirmAct(
                        text("server.remove.title", server.name()),
                        text("server.remove.text", server.liveKeys()),
                        text("server.remove"),
                        () -> {
                            assets.remove(server.id());
                            Notices.success(text("server.removed", server.name()));
                            UI.getCurrent().navigate(AssetNavigation.LIST);
                        })
                .open();
    }

    private Runnable done(String said) {
        return () -> {
            Notices.success(text(said));
            refresh.run();
        };
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
