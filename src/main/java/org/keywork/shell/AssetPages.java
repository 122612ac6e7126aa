package org.keywork.shell;

import com.vaadin.flow.server.BootstrapHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestHandler;

/**
 * Opens pages under {@code /assets} by their address. Vaadin keeps that path for static files of npm packages, which this
 * portal has none of, and answers 404 there before it looks for a route.
 */
class AssetPages extends IndexHtmlRequestHandler {
    @Override
    protected boolean canHandleRequest(VaadinRequest request) {
        var path = request.getPathInfo();
        return path != null
                && (path.equals("/assets") || path.startsWith("/assets/"))
                && isRequestForHtml(request)
                && !BootstrapHandler.isFrameworkInternalRequest(request)
                && request.getService().getBootstrapUrlPredicate().isValidUrl(request);
    }
}
