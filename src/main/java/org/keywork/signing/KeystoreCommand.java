package org.keywork.signing;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@code java -jar keywork.jar keystore …}: makes, extends and lists the keystore, without starting the portal. */
public final class KeystoreCommand {
    private static final String USAGE = """
            usage: java -jar keywork.jar keystore COMMAND --file FILE --passphrase-file FILE

              create           make a keystore with a signing key and an at-rest key; never overwrites a file
              add              add a signing key; it is NEXT from the portal's next start on, and signs from the start
                               at which keywork.signing.active-kid names it
              add-at-rest-key  add a key that encrypts what is stored from the next start on
              list             list the keys (never their secrets)

            Without --passphrase-file the passphrase comes from the environment: KEYWORK_SIGNING_PASSPHRASE.
            Make one with: (umask 077; openssl rand -base64 32 > FILE)
            """;

    private final int iterations;

    KeystoreCommand(int iterations) {
        this.iterations = iterations;
    }

    /**
     * @param args what stands after the program's name, {@code keystore} first
     * @return the exit code: 0 done, 1 failed, 2 not understood
     */
    public static int run(String[] args, PrintStream out) {
        return new KeystoreCommand(KeystoreFile.ITERATIONS).execute(args, System.getenv(), out);
    }

    int execute(String[] args, Map<String, String> environment, PrintStream out) {
        try {
            var options = options(args);
            var file = new KeystoreFile(path(options, "--file"), iterations, new SecureRandom());
            var passphrase = passphrase(options, environment);
            return switch (args[1]) {
                case "create" -> {
                    var made = file.create(passphrase.longEnoughForANewKeystore(), Instant.now());
                    out.println("Made " + file.path() + ". Back it up together with its passphrase, in two places.");
                    yield list(made, out);
                }
                case "add" -> list(file.addSigningKey(passphrase, Instant.now()), out);
                case "add-at-rest-key" -> list(file.addAtRestKey(passphrase), out);
                case "list" -> list(file.open(passphrase), out);
                default -> throw new IllegalArgumentException("there is no command " + args[1]);
            };
        } catch (IllegalArgumentException e) {
            out.println("keystore: " + e.getMessage());
            out.println();
            out.print(USAGE);
            return 2;
        } catch (KeystoreUnusable e) {
            out.println("keystore: " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, String> options(String[] args) {
        if (args.length < 2) {
            throw new IllegalArgumentException("say what to do");
        }
        var options = new HashMap<String, String>();
        for (int i = 2; i < args.length; i += 2) {
            if (!Set.of("--file", "--passphrase-file").contains(args[i])) {
                throw new IllegalArgumentException("there is no option " + args[i]);
            }
            if (i + 1 == args.length || options.put(args[i], args[i + 1]) != null) {
                throw new IllegalArgumentException("give " + args[i] + " once, with a value");
            }
        }
        return options;
    }

    private static Path path(Map<String, String> options, String name) {
        var value = options.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("give " + name);
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(name + " can't be " + value, e);
        }
    }

    private static Passphrase passphrase(Map<String, String> options, Map<String, String> environment) {
        if (options.containsKey("--passphrase-file")) {
            return Passphrase.in(path(options, "--passphrase-file"));
        }
        var given = environment.getOrDefault("KEYWORK_SIGNING_PASSPHRASE", "");
        if (given.isEmpty()) {
            throw new IllegalArgumentException("give --passphrase-file, or set KEYWORK_SIGNING_PASSPHRASE");
        }
        return Passphrase.of(given, "KEYWORK_SIGNING_PASSPHRASE");
    }

    private static int list(Keystore keystore, PrintStream out) {
        keystore.signingKeys().forEach(key -> out.println("signing key  " + key.id() + "  made " + key.createdAt()));
        keystore.atRestKeys().keySet().forEach(number -> out.println("at-rest key  " + number));
        return 0;
    }
}
