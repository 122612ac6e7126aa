package org.keywork.benchmark;

import java.io.IOException;
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
    private static final String PASSPHRASE = "for tests only, and published here";

    static Node with(Postgres postgres, Path folder, int keys, int used) throws IOException, SQLException {
        var home = Files.createTempDirectory(folder, "node");
        var database = postgres.database();
        List<String> settings = new ArrayList<>(database.production(home));
        settings.add("keywork.signing.issuer=" + ISSUER);
        var portal = RunningPortal.start(home, settings.toArray(String[]::new));
        var headers = home.resolve("headers.csv");
        new SeededKeys(database.url(), home.resolve("keystore"), PASSPHRASE, ISSUER).add(keys, used, headers);
        return new Node(portal, database.url(), headers);
    }

    URI uri(String path) {
        return portal.uri(path);
    }

    Side info() {
        return Side.of(uri("/api/registration/info"), headers);
    }

    @Override
    public void close() {
        portal.close();
    }
}
