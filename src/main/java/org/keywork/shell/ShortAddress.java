package org.keywork.shell;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A caller's network, without the part that names one machine: /24 of IPv4, /48 of IPv6. */
public final class ShortAddress {
    private ShortAddress() {}

    public static String of(String address) {
        try {
            return switch (InetAddress.ofLiteral(address)) {
                case Inet4Address four -> shorten(four);
                case Inet6Address six -> shorten(six);
                default -> "";
            };
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String shorten(Inet4Address address) {
        var bytes = address.getAddress();
        return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + ".0/24";
    }

    private static String shorten(Inet6Address address) {
        try {
            var bytes = address.getAddress();
            Arrays.fill(bytes, 6, 16, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/48";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Sixteen bytes are an address", e);
        }
    }
}
