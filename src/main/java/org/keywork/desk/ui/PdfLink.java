package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** A document to be downloaded, under the name that its number is. */
class PdfLink extends Anchor {
    private static final int NOT_FOUND = 404;

    /** @param number of the document; nothing that a file can't be called */
    PdfLink(String number, String text, SerializableSupplier<Optional<byte[]>> document) {
        var name = number + ".pdf";
        setHref(DownloadHandler.fromInputStream(
                event -> document.get()
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(NOT_FOUND)),
                name));
        addClassName("kw-pdf");
        var icon = VaadinIcon.FILE_TEXT_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        add(text);
        getElement().setAttribute("aria-label", text + " " + number + ", PDF");
    }
}
