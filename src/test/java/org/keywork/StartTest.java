package org.keywork;

import org.junit.jupiter.api.Test;

@PortalTest
class StartTest {
    @Test
    void thePortalStarts() {}
}
