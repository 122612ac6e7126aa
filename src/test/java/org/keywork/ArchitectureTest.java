package org.keywork;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    @Test
    void modulesUseOnlyWhatTheirArrowsAllow() {
        ApplicationModules.of(KeyworkApplication.class).verify();
    }
}
