package org.keywork.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetKind;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.PlaceChoice;
import org.keywork.asset.ServerDetails;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.RenewalWindow;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Standing;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.trial.TrialNavigation;

/** What a customer does on a server's page, each with its dialog, and what is said afterwards. */
class ServerActions {
    private final MyAssets assets;
    private final Offers offers;
    private final Moments moments;
    private final RenewalWindow window;
    private final Runnable refresh;

    ServerActions(MyAssets assets, Offers offers, Moments moments, RenewalWindow window, Runnable refresh) {
        this.assets = assets;
        this.offers = offers;
        this.moments = moments;
        this.window = window;
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
        if (!server.isClosed()) {
            waysOn(items, server);
        }
        items.addSeparator();
        items.addItem(text("server.remove"), click -> remove(server)).addClassName("kw-danger");
        return menu;
    }

    /** None of them would let a server that gets no key work again. */
    private void waysOn(SubMenu items, ServerDetails server) {
        if (server.kind() == AssetKind.SERVER) {
            items.addItem(
                    text(server.uid().isPresent() ? "server.move" : "server.bind"),
                    click -> confirmMove(server, Optional.empty()));
        }
        var base = server.rights().base();
        if (canBeRenewed(server)) {
            items.addItem(text("subscription.renew"), click -> navigate(OrderNavigation.renew(base.id())));
        }
        if (canContinueFree(server)) {
            items.addItem(text("subscription.continue-free"), click -> UI.getCurrent()
                    .navigate(OrderNavigation.continueFree(base.id())));
        }
        higher(server).ifPresent(path -> items.addItem(text("server.order-higher"), click -> navigate(path)));
        if (server.kind() == AssetKind.SERVER) {
            items.addItem(text("subscription.try"), click -> navigate(TrialNavigation.request(server.id())));
        }
        var others = elsewhere(server);
        if (!others.isEmpty()) {
            items.addItem(text("server.use-other"), click -> useOther(server, others));
        }
        if (server.currentKey().isPresent()) {
            items.addItem(text("server.key.leaked"), click -> reportLeaked(server));
        }
    }

    private boolean canBeRenewed(ServerDetails server) {
        var base = server.rights().base();
        return base.kind() == SubscriptionKind.PAID
                && base.end().isPresent()
                && server.baseStanding() != Standing.CANCELLED
                && server.rights().next().isEmpty()
                && window.of(base, moments.today()) == RenewalWindow.Stage.OPEN;
    }

    private boolean canContinueFree(ServerDetails server) {
        return canBeRenewed(server) && server.kind() == AssetKind.SERVER && server.baseStanding() == Standing.ENDED;
    }

    /** Places that the server could use instead. */
    private List<MyAssets.Places> elsewhere(ServerDetails server) {
        return server.kind() == AssetKind.CLOUD
                ? List.of()
                : assets.places().stream()
                        .filter(place ->
                                !server.rights().includes(place.subscription().id()))
                        .toList();
    }

    private void useOther(ServerDetails server, List<MyAssets.Places> places) {
        var choice = new PlaceChoice(places, offers);
        var dialog = new ActDialog(
                text("server.use-other"), text("server.use-other.text", server.name()), text("server.use-other.verb"));
        server.rights().next().ifPresent(next -> dialog.fields(new StatusBadge(Tone.WARNING, givenUp(next))));
        dialog.fields(choice);
        dialog.does(() -> {
                    choice.chosen()
                            .map(chosen -> assets.use(server.id(), chosen))
                            .ifPresent(this::used);
                    return true;
                })
                .open();
    }

    private String givenUp(Entitlement next) {
        return text(
                "server.use-other.next",
                offers.find(next.product()).orElseThrow().title(Languages.current()),
                next.begin().map(moments::dateInWords).orElse(""));
    }

    private void used(AddRequest outcome) {
        if (outcome instanceof AddRequest.Done) {
            Notices.success(text("server.used-other"));
        } else {
            Notices.failure(text("server.use-other.full"));
        }
        refresh.run();
    }

    /** Where the next offer above what the server uses is ordered for it; what is paid already counts towards it. */
    private Optional<String> higher(ServerDetails server) {
        var base = server.rights().base();
        var level = offers.find(base.product()).map(Offer::level).orElse(0);
        var next = offers.paid().stream()
                .filter(offer -> !offer.isCloud() && offer.level() > level)
                .findFirst();
        if (server.kind() == AssetKind.CLOUD || next.isEmpty()) {
            return Optional.empty();
        }
        var chosen = List.of(server.id());
        var isInForce = server.trial().isPresent() || server.entitlement().id().equals(base.id());
        var goesOn = server.baseStanding() == Standing.RUNNING || server.baseStanding() == Standing.SUSPENDED;
        var upgrades = base.kind() == SubscriptionKind.PAID && isInForce && goesOn;
        return Optional.of(
                upgrades
                        ? OrderNavigation.upgrade(base.id(), chosen)
                        : OrderNavigation.order(next.get().reference(), 1, chosen));
    }

    private static void navigate(String address) {
        var query = address.indexOf('?');
        UI.getCurrent().navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
    }

    void generate(ServerDetails server) {
        switch (assets.generateKey(server.id())) {
            case KeyRequest.Issued issued -> Notices.success(text("server.key.generated"));
            case KeyRequest.Refused(var reason)
            when reason == KeyRequest.Reason.SERVER_REVOKED -> Notices.failure(text("server.key.closed"));
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
            case KeyRequest.Refused(var reason)
            when reason == KeyRequest.Reason.SERVER_REVOKED -> Notices.failure(text("server.key.closed"));
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
