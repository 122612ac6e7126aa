package org.keywork.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.keywork.Postgres;
import org.keywork.RunningPortal;
import org.keywork.signing.SeededKeys;

/** The built jar in production mode on a database of its own, with so many bound keys in it. */
record Node(RunningPortal portal, String url, Path headers) implements AutoCloseable {
    private static final String ISSUER = "https://keys.example.org";
    private static final String INFO = "/api/registration/info";
    private static final String PASSPHRASE = "for tests only, and published here";

    static Node with(Postgres postgres, Path folder, int keys, int used) throws IOException, SQLException {
        return of(RunningPortal.jar(), postgres, folder, keys, used);
    }

    /** The same with another jar than this build's. */
    static Node of(Path jar, Postgres postgres, Path folder, int keys, int used) throws IOException, SQLException {
        var home = Files.createTempDirectory(folder, "node");
        var database = postgres.database();
        List<String> settings = new ArrayList<>(database.production(home));
        settings.add("keywork.signing.issuer=" + ISSUER);
        var portal = RunningPortal.start(jar, home, settings.toArray(String[]::new));
        var headers = home.resolve("headers.csv");
        new SeededKeys(database.url(), home.resolve("keystore"), PASSPHRASE, ISSUER).add(keys, used, headers);
        var node = new Node(portal, database.url(), headers);
        node.useEachKeyOnce();
        return node;
    }

    /** So that no pair counts how keys are read from the database for the first time. */
    private void useEachKeyOnce() throws IOException {
        try (var lines = Files.lines(headers)) {
            lines.skip(1).map(line -> line.split(",", -1)).toList().parallelStream()
                    .forEach(line -> useOnce(line[0], line[1]));
        }
    }

    private void useOnce(String key, String uid) {
        try {
            var answer = portal.get(INFO, "X-Registration-Key", key, "X-Glpi-Network-Uid", uid);
            if (!answer.body().contains("\"is_valid\":true")) {
                throw new IllegalStateException("A seeded key isn't valid: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri(String path) {
        return portal.uri(path);
    }

    Side info() {
        return Side.of(uri(INFO), headers);
    }

    /**
     * The same, where every so many-th call comes from another instance, a new one each time: refused, and traced. So many calls
     * that none comes twice while it is measured.
     *
     * @param oneIn 0 for none
     */
    Side infoRefused(int oneIn) throws IOException {
        var mixed = headers.resolveSibling("refused-one-in-" + oneIn + ".csv");
        var known = Files.readAllLines(headers);
        try (var csv = Files.newBufferedWriter(mixed)) {
            csv.write(known.getFirst() + "\n");
            for (int call = 0; call < 500_000; call++) {
                var line = known.get(1 + call % (known.size() - 1));
                var refused = oneIn > 0 && call % oneIn == 0;
                csv.write(
                        (refused ? line.replaceFirst(",.*", "," + "%032d".formatted(call) + "ABCDEFGH") : line) + "\n");
            }
        }
        return Side.of(uri(INFO), mixed);
    }

    @Override
    public void close() {
        portal.close();
    }
}
