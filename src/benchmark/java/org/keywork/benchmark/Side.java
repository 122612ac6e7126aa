package org.keywork.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One side of a comparison over HTTP.
 *
 * @param headers a CSV file whose first line names request headers; each request takes the next line, and after the last
 *     the first again
 */
record Side(URI uri, Optional<Path> headers) {
    static Side of(URI uri) {
        return new Side(uri, Optional.empty());
    }

    static Side of(URI uri, Path headers) {
        return new Side(uri, Optional.of(headers));
    }
}
