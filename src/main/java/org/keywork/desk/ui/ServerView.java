package org.keywork.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.AssetNotFound;
import org.keywork.asset.MyAssets;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerState;
import org.keywork.billing.RenewalWindow;
import org.keywork.catalog.Offers;
import org.keywork.revocation.MyRevocations;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;
import org.keywork.shell.PortalProperties;
import org.keywork.validation.Contacts;

/** One server: how it fares, its key, what to do next. While it waits for GLPI it looks every few seconds. */
@Route(value = AssetNavigation.LIST + "/:id", layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
class ServerView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final Duration LOOK_FOR = Duration.ofMinutes(30);

    private final MyAssets assets;
    private final Contacts contacts;
    private final MyRevocations revocations;
    private final WhyRevoked whyRevoked;
    private final OfferTitles titles;
    private final TrialWords trials;
    private final Moments moments;
    private final PortalProperties portal;
    private final Clock clock;
    private final ServerActions actions;

    private @Nullable ServerDetails shown;
    private @Nullable ServerAwaited awaited;
    private @Nullable Registration looking;
    private Instant lookUntil = Instant.MAX;

    @Nullable
    KeyCard key;

    ServerView(
            MyAssets assets,
            Contacts contacts,
            MyRevocations revocations,
            WhyRevoked whyRevoked,
            Offers offers,
            OfferTitles titles,
            TrialWords trials,
            Moments moments,
            RenewalWindow window,
            PortalProperties portal,
            Clock clock) {
        this.assets = assets;
        this.contacts = contacts;
        this.revocations = revocations;
        this.whyRevoked = whyRevoked;
        this.titles = titles;
        this.trials = trials;
        this.moments = moments;
        this.portal = portal;
        this.clock = clock;
        this.actions = new ServerActions(assets, offers, moments, window, this::show);
        addClassName("kw-server-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = event.getRouteParameters().get("id").flatMap(AssetId::parse);
            shown = assets.details(id.orElseThrow(NotFoundException::new));
            show();
        } catch (AssetNotFound e) {
            throw new NotFoundException("No server for this address");
        }
    }

    /** Reads the server anew and shows it. */
    private void show() {
        var server = assets.details(details().id());
        shown = server;
        removeAll();
        add(new PageHeader(server.name())
                .beside(actions.menu(server))
                .under(getTranslation("asset.title"), AssetNavigation.LIST));
        var acts = revocations.of(server.id());
        add(new ServerStateLine(server, whyRevoked.of(server, acts), trials, moments, clock.instant()));
        var text = assets.showKey(server.id());
        key = new KeyCard(server, text, actions);
        add(key);
        awaited = text.isPresent() && isAwaited(server) ? new ServerAwaited() : null;
        if (awaited != null) {
            add(steps(server, portal, awaited));
        }
        var came = contacts.of(server.id());
        add(new RefusedContacts(server, came, moments, uid -> actions.confirmMove(server, Optional.of(uid))));
        add(new ServerFacts(server, titles, trials, moments), new ServerHistory(server, acts, titles, moments));
        watch(awaited != null);
    }

    private ServerDetails details() {
        return Optional.ofNullable(shown).orElseThrow(() -> new IllegalStateException("No server is shown yet"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        lookUntil = clock.instant().plus(LOOK_FOR);
        looking = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    /** What is left to do in GLPI while it is waited for. */
    static Section steps(ServerDetails server, PortalProperties portal, ServerAwaited awaited) {
        if (!server.wasSeen()) {
            return new FirstSteps(portal, awaited);
        }
        return server.state() == ServerState.MOVED ? new MovedStep(awaited) : new NewKeyStep(awaited);
    }

    static boolean isAwaited(ServerDetails server) {
        return !server.wasSeen() || server.state() == ServerState.KEY_REPLACED || server.state() == ServerState.MOVED;
    }

    private static void watch(boolean waiting) {
        UI.getCurrent().setPollInterval(waiting ? (int) LOOK_EVERY.toMillis() : -1);
    }

    private void look() {
        if (awaited == null) {
            return;
        }
        if (clock.instant().isAfter(lookUntil)) {
            watch(false);
            awaited.stop();
        } else if (!isAwaited(assets.details(details().id()))) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return details().name();
    }
}
