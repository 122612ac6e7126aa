package org.keywork.validation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.InstanceUid;
import org.keywork.catalog.Offers;
import org.keywork.shell.Texts;
import org.keywork.validation.Decision;
import org.keywork.validation.DecisionTexts;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What an unmodified GLPI asks of "GLPI Network services" about its registration (contract 1.2 to 1.4). */
@RestController
class RegistrationController {
    private static final Map<String, Boolean> AVAILABLE = Map.of("available", true);

    private final Validation validation;
    private final DecisionTexts sentences;
    private final Offers offers;

    RegistrationController(Validation validation, DecisionTexts sentences, Offers offers) {
        this.validation = validation;
        this.sentences = sentences;
        this.offers = offers;
    }

    @GetMapping(
            path = {"/api/ping", "/api/ping/", "/api/registration", "/api/registration/"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Boolean> ping() {
        return AVAILABLE;
    }

    @GetMapping(
            path = {"/api/registration/info", "/api/registration/info/"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Info info(
            @RequestHeader(name = "X-Registration-Key", required = false) @Nullable String key,
            @RequestHeader(name = "X-Glpi-Network-Uid", required = false) @Nullable String uid,
            @RequestHeader(name = "User-Agent", required = false) @Nullable String agent,
            HttpServletRequest request) {
        var decision = validation.decide(new Presented(
                key == null ? "" : key,
                uid == null ? Optional.empty() : InstanceUid.parse(uid),
                Optional.empty(),
                Optional.empty(),
                GlpiAgent.parse(agent).version(),
                ShortAddress.of(request.getRemoteAddr())));
        return info(decision, language(request));
    }

    private Info info(Decision decision, Locale language) {
        var subscription = decision.grant().flatMap(grant -> offers.find(grant.product())
                .map(offer -> Info.Subscription.of(offer, grant, decision.isRunning(), language)));
        var owner = decision.grant().map(grant -> new Info.Owner(grant.owner()));
        return new Info(
                decision.isValid(),
                sentences.of(decision, language),
                owner.orElse(null),
                subscription.orElse(null),
                decision.code(),
                decision.trace().orElse(null),
                decision.provisional());
    }

    private record OfferLine(String offer_reference, String title, List<String> features) {}

    @GetMapping(
            path = {"/api/registration/offers", "/api/registration/offers/"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    List<OfferLine> offers(HttpServletRequest request) {
        var language = language(request);
        return offers.paid().stream()
                .map(offer -> new OfferLine(offer.reference().value(), offer.title(language), offer.features()))
                .toList();
    }

    /** The first language asked for that there is, else English. */
    private static Locale language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> Texts.nearest(wanted).getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .map(Texts::nearest)
                .orElse(Locale.ENGLISH);
    }
}
