package org.keywork.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Checkpoints outside the database, a JSON line each. */
record CheckpointFile(Path path) {
    private static final int MOST_UNREADABLE = 100;

    /**
     * @param unreadable the lines that aren't checkpoints, such as one that a power cut tore; the first ones where there are
     *     many
     */
    record Contents(List<Checkpoint> checkpoints, List<Report.UnreadableLine> unreadable) {}

    /** What it holds; nothing where there is none yet. */
    Contents read() throws IOException {
        var checkpoints = new ArrayList<Checkpoint>();
        var unreadable = new ArrayList<Report.UnreadableLine>();
        if (!Files.exists(path)) {
            return new Contents(checkpoints, unreadable);
        }
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    if (!line.isBlank()) {
                        checkpoints.add(Checkpoint.parse(line));
                    }
                } catch (IllegalArgumentException e) {
                    if (unreadable.size() < MOST_UNREADABLE) {
                        unreadable.add(new Report.UnreadableLine(path.toString(), number));
                    }
                }
            }
        }
        return new Contents(checkpoints, unreadable);
    }

    /** On the disk when this returns. */
    void add(Checkpoint checkpoint) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var begin = endsWithinALine() ? "\n" : "";
        var line = ByteBuffer.wrap((begin + checkpoint.line() + "\n").getBytes(StandardCharsets.UTF_8));
        try (var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(true);
        }
    }

    /** Where a power cut tore the last line: what is appended to it would be lost, too. */
    private boolean endsWithinALine() throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            return file.size() > 0 && file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
        }
    }
}
