package org.keywork.validation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keywork.asset.InstanceUid;
import org.keywork.catalog.Offers;
import org.keywork.shell.ShortAddress;
import org.keywork.validation.NoUid;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an unmodified GLPI asks of "GLPI Network services" about its registration (contract 1.2 to 1.4). */
@RestController
class RegistrationController {
    private static final Map<String, Boolean> AVAILABLE = Map.of("available", true);

    private final Validation validation;
    private final Infos infos;
    private final Offers offers;

    RegistrationController(Validation validation, Infos infos, Offers offers) {
        this.validation = validation;
        this.infos = infos;
        this.offers = offers;
    }

    @GetMapping({"/api/ping", "/api/ping/", "/api/registration", "/api/registration/"})
    ResponseEntity<Map<String, Boolean>> ping() {
        return json(AVAILABLE);
    }

    /** Reads its headers itself: the many GLPI servers' call, on which Spring's binding would spend as long as we do. */
    @GetMapping({"/api/registration/info", "/api/registration/info/"})
    ResponseEntity<Info> info(HttpServletRequest request) {
        var language = Infos.language(request.getLocales());
        var sent = Objects.requireNonNullElse(request.getHeader("X-Glpi-Network-Uid"), "");
        var uid = InstanceUid.parse(sent);
        var key = Objects.requireNonNullElse(request.getHeader("X-Registration-Key"), "");
        var presented = new Presented(
                key,
                uid,
                Optional.empty(),
                Optional.empty(),
                GlpiAgent.parse(request.getHeader("User-Agent")).version(),
                ShortAddress.of(request.getRemoteAddr()),
                language);
        var decision =
                validation.decide(uid.isPresent() || sent.isBlank() ? presented : presented.unnamed(NoUid.MALFORMED));
        return json(infos.of(decision, language));
    }

    private record OfferLine(String offer_reference, String title, List<String> features) {}

    @GetMapping({"/api/registration/offers", "/api/registration/offers/"})
    ResponseEntity<List<OfferLine>> offers(HttpServletRequest request) {
        var language = Infos.language(request.getLocales());
        return json(offers.paid().stream()
                .map(offer -> new OfferLine(offer.reference().value(), offer.title(language), offer.features()))
                .toList());
    }

    /** JSON whatever the caller says to accept. */
    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
