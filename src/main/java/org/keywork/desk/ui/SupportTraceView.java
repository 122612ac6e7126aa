package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keywork.asset.ServerDesk;
import org.keywork.asset.ServerFile;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Mono;
import org.keywork.shell.PageHeader;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.validation.Code;
import org.keywork.validation.RefusalTrace;
import org.keywork.validation.RefusalTrace.Check;
import org.keywork.validation.TraceDesk;

/** Why a key was refused: every check in its order, and what the caller was told. */
@Route(value = SupportPages.TRACES + "/:id", layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
class SupportTraceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final TraceDesk traces;
    private final ServerDesk servers;
    private final BindingMoves moves;
    private final Moments moments;
    private final Clock clock;
    private String title = "";

    SupportTraceView(TraceDesk traces, ServerDesk servers, BindingMoves moves, Moments moments, Clock clock) {
        this.traces = traces;
        this.servers = servers;
        this.moves = moves;
        this.moments = moments;
        this.clock = clock;
        addClassNames("kw-server-page", "kw-support");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElseThrow(NotFoundException::new));
    }

    private void show(String reference) {
        var trace = traces.find(reference).orElseThrow(NotFoundException::new);
        title = trace.id();
        var server = trace.asset().flatMap(servers::server);
        removeAll();
        add(
                new PageHeader(
                                getTranslation("support.trace.title", trace.id()),
                                move(trace, server).stream().toArray(Component[]::new))
                        .under(getTranslation("support.search.title"), SupportPages.SEARCH),
                answer(trace, server),
                told(trace),
                checks(trace),
                facts(trace, server));
    }

    /** After the move, whose button is gone. */
    private void showAgain(String reference) {
        show(reference);
        PageHeader.focusShown();
    }

    /** To the instance that was refused, with a key that still is good. */
    private Optional<Button> move(RefusalTrace trace, Optional<ServerFile> server) {
        return server.filter(file -> trace.code() == Code.WRONG_INSTANCE && isGood(trace, file))
                .flatMap(file -> trace.uid().flatMap(uid -> moves.button(file, uid, () -> showAgain(trace.id()))));
    }

    private boolean isGood(RefusalTrace trace, ServerFile file) {
        return file.removed().isEmpty()
                && trace.key()
                        .flatMap(servers::key)
                        .filter(key -> switch (key.line().status()) {
                            case ISSUED -> true;
                            case SUPERSEDED ->
                                key.goodUntil()
                                        .filter(clock.instant()::isBefore)
                                        .isPresent();
                            case PREPARED, REVOKED -> false;
                        })
                        .isPresent();
    }

    private Div answer(RefusalTrace trace, Optional<ServerFile> server) {
        var answer = new Div(
                new StatusBadge(Tone.ERROR, getTranslation("support.refused", reason(trace))),
                new Paragraph(moments.at(trace.at(), exactly(trace.at(), server))));
        if (trace.timesThatDay() > 0) {
            answer.add(new Paragraph(trace.uid()
                    .map(uid -> getTranslation("support.trace.times", trace.timesThatDay(), uid.shortened()))
                    .orElseGet(() -> getTranslation("support.trace.times.nameless", trace.timesThatDay()))));
        }
        answer.add(new Paragraph(getTranslation("support.trace.like-it", trace.likeItThatDay())));
        server.filter(file -> trace.code() == Code.WRONG_INSTANCE && isBoundToIt(trace, file) && isGood(trace, file))
                .flatMap(file -> file.server().boundAt())
                .ifPresent(at ->
                        answer.add(new Paragraph(getTranslation("support.trace.bound.here", exactly(at, server)))));
        answer.addClassName("kw-state");
        return answer;
    }

    private static boolean isBoundToIt(RefusalTrace trace, ServerFile file) {
        return trace.uid().isPresent() && trace.uid().equals(file.server().uid());
    }

    /** By the clock of whose server it is, else by the reader's. */
    private String exactly(Instant at, Optional<ServerFile> server) {
        return server.map(file -> moments.in(Languages.current(), file.zone()).exactly(at))
                .orElseGet(() -> moments.exactly(at));
    }

    private String reason(RefusalTrace trace) {
        var code = trace.code().name();
        return getTranslation(trace.uid().isPresent() ? "support.refused." + code : TimelineWords.nameless(code));
    }

    private Section told(RefusalTrace trace) {
        var language = trace.language().getDisplayLanguage(Languages.current());
        var sentence = new Paragraph(trace.told());
        sentence.addClassName("kw-told");
        sentence.getElement().setAttribute("lang", trace.language().toLanguageTag());
        return new Section(new H2(getTranslation("support.trace.told", language)), sentence);
    }

    private Section checks(RefusalTrace trace) {
        var list = new OrderedList(trace.checks().stream().map(this::line).toArray(ListItem[]::new));
        list.addClassName("kw-trace-checks");
        return new Section(new H2(getTranslation("support.trace.checks")), list);
    }

    private ListItem line(Check check) {
        var mark = new Span(
                switch (check.outcome()) {
                    case PASSED -> "✓";
                    case FAILED -> "✗";
                    case NOT_REACHED -> "–";
                });
        mark.getElement().setAttribute("aria-hidden", "true");
        var outcome = new Span(getTranslation("support.trace.outcome." + check.outcome()));
        outcome.addClassName("kw-trace-outcome");
        var line = new ListItem(mark, new Span(getTranslation("support.check." + check.code())), outcome);
        line.addClassName(
                "kw-check-" + check.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return line;
    }

    private Facts facts(RefusalTrace trace, Optional<ServerFile> server) {
        return new Facts(getTranslation("support.trace.caller"))
                .part(
                        getTranslation("support.fact.key"),
                        trace.key()
                                .map(key -> new Anchor(
                                        SupportPages.to(key),
                                        getTranslation("support.key.named", key.shortReference()))))
                .part(
                        getTranslation("support.fact.server"),
                        server.map(file -> new Anchor(
                                SupportPages.to(file.id()), file.server().name())))
                .part(
                        getTranslation("support.fact.organization"),
                        server.map(file -> new Anchor(
                                SupportPages.to(file.owner().id()), file.owner().name())))
                .fact(
                        getTranslation("support.fact.uid"),
                        trace.uid()
                                .<Component>map(uid -> new Mono(uid.value()))
                                .orElseGet(() -> new Span(noUid(trace))))
                .part(getTranslation("support.trace.bound"), server.map(this::bound))
                .fact(getTranslation("support.fact.glpi"), trace.glpiVersion())
                .fact(getTranslation("support.fact.network"), trace.address());
    }

    private String noUid(RefusalTrace trace) {
        return trace.noUid()
                .map(why -> getTranslation("support.trace.uid." + why))
                .orElseGet(() -> getTranslation("support.trace.uid.unknown"));
    }

    /** Which instance the server's keys are for by now, and since when. */
    private Component bound(ServerFile file) {
        var uid = file.server().uid();
        if (uid.isEmpty()) {
            return new Span(getTranslation("support.trace.bound.none"));
        }
        var bound = new Span(new Mono(uid.get().value()));
        bound.addClassName("kw-row-facts");
        file.server()
                .boundAt()
                .ifPresent(at -> bound.add(
                        new Span(getTranslation("support.trace.bound.since", exactly(at, Optional.of(file))))));
        return bound;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
