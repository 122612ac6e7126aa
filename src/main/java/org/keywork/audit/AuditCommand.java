package org.keywork.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code java -jar keywork.jar audit verify …}: verifies the record, or an export of it, without starting the portal. It says
 * that all is well only where everything that was asked for is proven; an export without keys isn't.
 */
public final class AuditCommand {
    private static final String USAGE = """
            usage: java -jar keywork.jar audit verify [--file EXPORT] [--checkpoints FILE]… [--keys JWKS] [--setting=…]…

              --file         an export of the record, which is verified without the database; otherwise the record in
                             the database that the portal's settings name is (spring.datasource.url, …)
              --checkpoints  files of checkpoints from outside the database, of each node one; otherwise, for the
                             record in the database, the one that the settings name (keywork.audit.checkpoints)
              --keys         the keys that may have signed, as /api/v1/signing-keys publishes them, kept from a time
                             when nobody had changed them: an export that none of them signed counts as forged.
                             Otherwise, for the record in the database, those that the database knows; an export's
                             signature isn't checked then

            exit code: 0 all is well, 1 something isn't right, 2 not understood, or nothing could be read, 3 it is
            whole, but nobody's signature was checked, or the last ones couldn't be
            """;

    private final Surroundings surroundings;
    private final PrintStream out;

    /** What the command needs of its surroundings: the settings, and who can read keys. */
    public interface Surroundings {
        JdbcTemplate database();

        Path checkpoints();

        CheckpointVerifier keysOf(JdbcTemplate database);

        /** @throws IOException also where the file isn't a set of keys */
        CheckpointVerifier keysIn(Path jwks) throws IOException;
    }

    public AuditCommand(Surroundings surroundings, PrintStream out) {
        this.surroundings = surroundings;
        this.out = out;
    }

    private record Options(
            @Nullable Path file,
            List<Path> checkpoints,
            @Nullable Path keys) {}

    /**
     * @param args what stands after the program's name, {@code audit} first
     * @return the exit code: 0 all is well, 1 something isn't right, 2 not understood, or nothing could be read, 3 it is
     *     whole, but nobody's signature was checked, or the last ones couldn't be
     */
    public int run(List<String> args) {
        Options options;
        try {
            options = options(args);
        } catch (IllegalArgumentException e) {
            out.println("audit: " + e.getMessage());
            out.println();
            out.print(USAGE);
            return 2;
        }
        return verify(options);
    }

    private int verify(Options options) {
        try {
            return say(options.file() == null ? ofDatabase(options) : ofExport(options.file(), options));
        } catch (DataAccessException e) {
            return unreadable(e.getMostSpecificCause());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return unreadable(e); // a setting that can't be used is no misunderstood option
        }
    }

    private int unreadable(Throwable why) {
        out.println("audit: can't be read: " + why.getMessage());
        return 2;
    }

    private Report ofDatabase(Options options) throws IOException {
        var database = surroundings.database();
        var keys = options.keys() == null ? surroundings.keysOf(database) : surroundings.keysIn(options.keys());
        var files = options.checkpoints().isEmpty() ? List.of(surroundings.checkpoints()) : options.checkpoints();
        var outside = outside(files);
        return new RecordCheck(
                        new ChainTable(database),
                        Checkpoints.stored(database),
                        outside.checkpoints(),
                        keys,
                        number -> {})
                .run()
                .with(outside.unreadable());
    }

    private Report ofExport(Path file, Options options) throws IOException {
        Optional<CheckpointVerifier> keys =
                options.keys() == null ? Optional.empty() : Optional.of(surroundings.keysIn(options.keys()));
        var outside = outside(options.checkpoints());
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), anyBytes()))) {
            return new ExportCheck(lines, outside.checkpoints(), keys).run().with(outside.unreadable());
        }
    }

    /** What isn't UTF-8 becomes a NUL, which no line of an export has: the line that it is in is found. */
    private static CharsetDecoder anyBytes() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith("\0");
    }

    private static CheckpointFile.Contents outside(List<Path> files) throws IOException {
        var all = new CheckpointFile.Contents(new ArrayList<>(), new ArrayList<>());
        for (var file : files) {
            var found = new CheckpointFile(file).read();
            if (found.checkpoints().isEmpty() && !found.unreadable().isEmpty()) {
                throw new IOException("there is no checkpoint in " + file);
            }
            all.checkpoints().addAll(found.checkpoints());
            all.unreadable().addAll(found.unreadable());
        }
        return all;
    }

    private int say(Report report) {
        report.finding()
                .ifPresentOrElse(
                        finding -> out.println("Not right: " + finding.kind().of(finding.number()) + "."),
                        () -> out.println((report.undecided() > 0 ? "Whole, but unproven: " : "All is well: ")
                                + (report.checked() == 1
                                        ? "1 entry is as it was written."
                                        : report.checked() + " entries are as they were written.")));
        if (report.isFine()) {
            report.exportedAt()
                    .ifPresent(at -> out.println("It was exported at " + at + ", up to entry " + report.checked()
                            + ": what came after isn't in it."));
        }
        report.unreadable()
                .forEach(torn -> out.println("Line " + torn.line() + " of " + torn.file()
                        + " can't be read as a checkpoint; the other lines were used."));
        out.println(
                report.confirmed() == 0
                        ? "No checkpoint from outside the database confirms any of it: its end could be cut off unseen."
                        : "The last checkpoint outside the database confirms up to entry " + report.confirmed() + " of "
                                + report.checked() + ", at "
                                + report.confirmedAt().orElseThrow()
                                + "; what came after could be cut off unseen.");
        if (report.undecided() > 0) {
            out.println(
                    report.undecided() == 1
                            ? "The signature of 1 checkpoint (an export ends in one) was not checked,"
                                    + " and who changed what it signs could have made it: give the keys by --keys."
                            : "The signatures of " + report.undecided() + " checkpoints (an export ends in one)"
                                    + " were not checked, and who changed what they sign could have made them:"
                                    + " give the keys by --keys.");
        }
        return !report.isFine() ? 1 : report.undecided() > 0 ? 3 : 0;
    }

    private static Options options(List<String> args) {
        if (args.size() < 2 || !args.get(1).equals("verify")) {
            throw new IllegalArgumentException("say what to do: verify");
        }
        Optional<Path> file = Optional.empty();
        Optional<Path> keys = Optional.empty();
        var checkpoints = new ArrayList<Path>();
        for (int i = 2; i < args.size(); i += 2) {
            var name = args.get(i);
            if (!Set.of("--file", "--checkpoints", "--keys").contains(name)) {
                throw new IllegalArgumentException("there is no option " + name);
            }
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException("give " + name + " a value");
            }
            var path = existing(name, args.get(i + 1));
            switch (name) {
                case "--file" -> file = once(name, file, path);
                case "--keys" -> keys = once(name, keys, path);
                default -> checkpoints.add(path);
            }
        }
        return new Options(file.orElse(null), checkpoints, keys.orElse(null));
    }

    private static Optional<Path> once(String name, Optional<Path> before, Path path) {
        if (before.isPresent()) {
            throw new IllegalArgumentException("give " + name + " once");
        }
        return Optional.of(path);
    }

    private static Path existing(String name, String value) {
        try {
            var path = Path.of(value);
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new IllegalArgumentException(name + ": there is no file " + value + " that can be read");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(name + " can't be " + value, e);
        }
    }
}
