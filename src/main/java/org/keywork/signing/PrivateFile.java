package org.keywork.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that only their owner may read (where the file system knows owners), written whole or not at all: into a
 * temporary file beside, flushed to the disk, then renamed.
 */
final class PrivateFile {
    private PrivateFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException if there is one; it stays as it is */
    static void create(Path file, byte[] content) throws IOException {
        write(file, content);
    }

    static void replace(Path file, byte[] content) throws IOException {
        write(file, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, byte[] content, StandardCopyOption... move) throws IOException {
        var target = file.toAbsolutePath();
        var folder = Files.createDirectories(target.getParent());
        // on POSIX a temporary file is its owner's alone from the first moment
        var temporary = Files.createTempFile(folder, ".keywork-", ".new");
        try {
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, target, move);
        } finally {
            Files.deleteIfExists(temporary);
        }
        flushFolder(folder);
    }

    private static void flushFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and needs no flush of them
        }
    }
}
