package org.keywork.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Tells a browser on this machine from others, and from a page elsewhere that had its own name point at this machine. */
final class ThisMachine {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private ThisMachine() {}

    static boolean asks(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && NAMES.contains(request.getServerName())
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null;
    }

    private static boolean isLoopback(String literal) {
        try {
            return InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
