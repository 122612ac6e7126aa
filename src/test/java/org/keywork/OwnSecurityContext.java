package org.keywork;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Makes a test's application context the one that knows who is signed in. The last context that started would be it
 * otherwise, and a test of another one would sign in people whom its own pages don't see.
 */
public class OwnSecurityContext implements TestExecutionListener, Ordered {
    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }

    /** Before Spring Security's own listener, which signs in. */
    @Override
    public int getOrder() {
        return 9_000;
    }
}
