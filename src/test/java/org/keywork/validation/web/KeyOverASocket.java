package org.keywork.validation.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keywork.asset.MyAssets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each test has a key that was just issued, and sends what it makes of it over a socket. */
abstract class KeyOverASocket {
    @LocalServerPort
    int port;

    @Autowired
    MyAssets assets;

    RawHttp http;
    KeyOnTheWire key;

    @BeforeEach
    void issueAKey() {
        http = new RawHttp(port);
        key = KeyOnTheWire.issued(assets);
    }

    @AfterEach
    void removeIt() {
        key.close();
    }
}
