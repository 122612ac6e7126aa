package org.keywork;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.keywork.audit.AuditCommand;
import org.keywork.audit.CheckpointVerifier;
import org.keywork.signing.CheckpointKeys;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code java -jar keywork.jar audit …} with the settings that the portal has, read as it reads them, and none of its parts. */
final class AuditVerification implements AuditCommand.Surroundings {
    private final String[] settings;

    private AuditVerification(String[] settings) {
        this.settings = settings;
    }

    /** @param args options as two words each; what is written as {@code --name=value} is a setting */
    static int run(String[] args, PrintStream out) {
        var all = List.of(args);
        var settings = all.stream().filter(AuditVerification::isSetting).toArray(String[]::new);
        var options = all.stream().filter(arg -> !isSetting(arg)).toList();
        return new AuditCommand(new AuditVerification(settings), out).run(options);
    }

    private static boolean isSetting(String arg) {
        return arg.startsWith("--") && arg.contains("=");
    }

    @Override
    public JdbcTemplate database() {
        return new JdbcTemplate(CommandSettings.database(environment()));
    }

    @Override
    public Path checkpoints() {
        var environment = environment();
        var data = environment.getProperty("keywork.data", "data");
        return Path.of(environment.getProperty("keywork.audit.checkpoints", data + "/audit-checkpoints.jsonl"));
    }

    @Override
    public CheckpointVerifier keysOf(JdbcTemplate database) {
        return CheckpointKeys.of(database);
    }

    @Override
    public CheckpointVerifier keysIn(Path jwks) throws IOException {
        return CheckpointKeys.in(jwks);
    }

    private Environment environment() {
        return CommandSettings.read(settings);
    }
}
