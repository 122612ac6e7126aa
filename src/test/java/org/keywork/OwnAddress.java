package org.keywork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A free port, known before the portal starts so that mailed links carry it, and an in-memory database of its own. */
final class OwnAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var port = freePort();
        TestPropertyValues.of(
                        "server.port=" + port,
                        "keywork.base-url=http://127.0.0.1:" + port,
                        "spring.datasource.url=jdbc:h2:mem:portal-" + port + ";DB_CLOSE_DELAY=-1")
                .applyTo(context);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
