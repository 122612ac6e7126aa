package org.keywork.trial;

import org.keywork.PostgresTest;
import org.keywork.SecondNode;
import org.springframework.context.ApplicationContext;

/** Two nodes on one PostgreSQL, asked at the same moment: one takes effect, and the other is told. */
@PostgresTest
class TrialsOnTwoNodesIT extends TrialsAtOnce {
    @Override
    protected ApplicationContext beside(ApplicationContext first) {
        return SecondNode.beside(first).context();
    }
}
