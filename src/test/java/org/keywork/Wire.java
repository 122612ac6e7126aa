package org.keywork;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP line between a node and its database, for tests to cut: closed at once, or silent as a black hole. */
public final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    public enum State {
        WHOLE,
        /** Connections end, and new ones end at once. */
        REFUSING,
        /** Connections stay, new ones are taken, and nothing comes through. */
        SILENT
    }

    /** A line to that port of this machine. */
    public Wire(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Connections from before a cut don't come back. */
    public void become(State next) {
        if (next == state) {
            return;
        }
        state = next;
        if (next != State.SILENT) {
            open.forEach(Wire::end);
            open.clear();
        }
    }

    private void accept() {
        try {
            while (true) {
                var near = entrance.accept();
                switch (state) {
                    case WHOLE -> connect(near);
                    case REFUSING -> end(near);
                    case SILENT -> open.add(near);
                }
            }
        } catch (IOException closed) {
            open.forEach(Wire::end);
        }
    }

    private void connect(Socket near) {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        } catch (IOException e) {
            end(near);
        }
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[16_384];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (state != State.SILENT) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException over) {
            // as ended below
        }
        if (state != State.SILENT) {
            end(from);
            end(to);
        }
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(entrance);
    }
}
