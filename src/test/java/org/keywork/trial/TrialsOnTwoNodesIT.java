package org.keywork.trial;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.Books;
import org.keywork.PostgresTest;
import org.keywork.SecondNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two nodes on one PostgreSQL, asked at the same moment: one takes effect, and the other is told. */
@PostgresTest
class TrialsOnTwoNodesIT {
    @Autowired
    ApplicationContext first;

    private TrialsAtOnce both;

    @BeforeEach
    void aCustomer() {
        both = new TrialsAtOnce(first, SecondNode.beside(first).context());
    }

    @AfterEach
    void forget() {
        new Books(first).forget();
    }

    @RepeatedTest(3)
    void oneProductsTrialBeginsOnce() {
        both.oneProductAskedForTwice();
    }

    @RepeatedTest(3)
    void aServerTriesOneThing() {
        both.twoProductsForOneServer();
    }

    @RepeatedTest(3)
    void aRequestIsApprovedOnce() {
        both.twoApprovals();
    }

    @RepeatedTest(3)
    void ofAnApprovalAndAWithdrawalOneIsDone() {
        both.anApprovalAndAWithdrawal();
    }

    @RepeatedTest(2)
    void theLastTrialOfTheMonthIsIssuedOnce() {
        both.theLastOfTheMonth();
    }

    @RepeatedTest(3)
    void theFirstTwoOfTheMonthBothCount() {
        both.theFirstOfTheMonth();
    }

    @RepeatedTest(3)
    void anAddressIsInvitedOnceAndCountsOnce() {
        both.twoInvitationsToOneAddress();
    }
}
