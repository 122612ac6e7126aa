package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Leads to a document, which is made or read when it is asked for. */
class PdfLink extends Anchor {
    private static final int NOT_FOUND = 404;

    PdfLink(String text, String number, Supplier<Optional<byte[]>> document) {
        super(
                DownloadHandler.fromInputStream(event -> document.get()
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), number + ".pdf", "application/pdf", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(NOT_FOUND))),
                text);
        getElement().setAttribute("download", true);
    }
}
