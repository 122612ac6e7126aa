package org.keywork.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class FailureTest {
    @Test
    void theLogHasTheShortIdThatThePersonIsShown(CapturedOutput log) {
        var failure = Failure.logged(new IllegalStateException("broken"), "/assets");

        assertThat(failure.status()).isEqualTo(500);
        assertThat(log).contains(failure.shortId()).contains("/assets").contains("broken");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToBeThatHoweverDeepItLies() {
        var away = new SQLTransientConnectionException("timed out");

        assertThat(Failure.logged(new IllegalStateException(new RuntimeException(away)), "/assets"))
                .extracting(Failure::textKey, Failure::status)
                .containsExactly("shell.error.away", 503);
        assertThat(Failure.logged(new CannotCreateTransactionException("no connection"), "/assets")
                        .textKey())
                .isEqualTo("shell.error.away");
    }

    @Test
    void shortIdsHaveTenCharactersThatDontLookAlikeAndDontRepeat() {
        var ids = IntStream.range(0, 1_000).mapToObj(i -> ShortIds.next()).toList();

        assertThat(ids).allMatch(id -> id.matches("[ACDEFGHJKMNPQRTWXY3479]{5}-[ACDEFGHJKMNPQRTWXY3479]{5}"));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aFailureBeforeAnyViewGetsAFriendlyPageInTheReadersLanguage() throws Exception {
        var request = request("/somewhere");
        request.addHeader("Accept-Language", "fr");
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("<script>secret</script>"));

        var page = page(request, HttpStatus.INTERNAL_SERVER_ERROR);

        assertThat(page.getStatus()).isEqualTo(500);
        assertThat(page.getContentAsString())
                .contains("lang=\"fr\"", "Un problème est survenu de notre côté", "Référence ")
                .doesNotContain("secret", "{title}", "{reference}");
    }

    @Test
    void aPageThatMayNotBeOpenedLooksAsIfItWerentThere() throws Exception {
        var missing = page(request("/nowhere"), HttpStatus.NOT_FOUND);
        var refused = page(request("/nowhere"), HttpStatus.FORBIDDEN);

        assertThat(refused.getStatus()).isEqualTo(404);
        assertThat(refused.getContentAsString()).isEqualTo(missing.getContentAsString());
    }

    @Test
    void errorsOfTheApisAreLeftToThem() throws Exception {
        assertThat(Stream.of("/api/ping", "/api/registration/info")
                        .map(FailureTest::request)
                        .map(request -> pages().resolveErrorView(request, HttpStatus.NOT_FOUND, Map.of())))
                .containsOnlyNulls();
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "GET");
        return request;
    }

    private static MockHttpServletResponse page(MockHttpServletRequest request, HttpStatus status) throws Exception {
        var response = new MockHttpServletResponse();
        var resolved = Objects.requireNonNull(pages().resolveErrorView(request, status, Map.of()));
        Objects.requireNonNull(resolved.getView()).render(resolved.getModel(), request, response);
        return response;
    }

    private static PlainErrorPages pages() {
        try {
            return new PlainErrorPages(new Texts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
