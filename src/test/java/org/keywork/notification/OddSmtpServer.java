package org.keywork.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server that can be away, refuse an address, or take a mail and go without a word. */
public class OddSmtpServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final OddSmtpServer MAIL = new OddSmtpServer();

    enum Whim {
        TAKE,
        REFUSE_ADDRESS,
        REFUSE_CONTENT,
        NOT_NOW,
        /** as soon as the mail is there */
        VANISH_AFTER_CONTENT,
        /** before it says that the content may come */
        VANISH_BEFORE_CONTENT
    }

    /** What came, whether it was taken or not. */
    record Received(String to, String content) {
        String messageId() {
            return content.lines()
                    .filter(line -> line.startsWith("Message-ID:"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Map<String, Whim> whims = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door = closedDoor();
    private int port;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MAIL.start();
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + MAIL.port)
                .applyTo(context);
    }

    void start() {
        try {
            var opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            port = opened.getLocalPort();
            door = opened;
            Thread.ofVirtual().start(() -> serve(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void treat(String email, Whim whim) {
        whims.put(email, whim);
    }

    List<Received> received(String email) {
        return received.stream().filter(mail -> mail.to().equals(email)).toList();
    }

    private void serve(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var visitor = opened.accept();
                Thread.ofVirtual().start(() -> talk(visitor));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor;
                var in = new BufferedReader(
                        new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(visitor, "220 odd.example");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var whim = whims.getOrDefault(to, Whim.TAKE);
                if (line.startsWith("RCPT TO:")) {
                    to = line.replaceAll(".*<(.*)>.*", "$1");
                    say(visitor, recipient(whims.getOrDefault(to, Whim.TAKE), to));
                } else if (line.equals("DATA")) {
                    if (whim == Whim.VANISH_BEFORE_CONTENT) {
                        return;
                    }
                    say(visitor, "354 Go on");
                    received.add(new Received(to, content(in)));
                    if (whim == Whim.VANISH_AFTER_CONTENT) {
                        return;
                    }
                    say(visitor, whim == Whim.REFUSE_CONTENT ? "554 5.6.0 Secret words" : "250 2.0.0 Taken");
                } else {
                    say(visitor, line.equals("QUIT") ? "221 Bye" : "250 Yes");
                }
            }
        } catch (IOException e) {
            // who was here is gone
        }
    }

    private static String recipient(Whim whim, String to) {
        return switch (whim) {
            case REFUSE_ADDRESS -> "550 5.1.1 <" + to + ">: no such person, secret words";
            case NOT_NOW -> "450 4.2.1 Later, perhaps";
            default -> "250 Yes";
        };
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append('\n');
        }
        return content.toString();
    }

    private static void say(Socket visitor, String words) throws IOException {
        visitor.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ServerSocket closedDoor() {
        try {
            return new ServerSocket();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
