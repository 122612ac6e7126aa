package org.keywork.trial;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.Books;
import org.keywork.CommittingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two tabs, two colleagues of sales, a customer and sales: one takes effect, and the other is told. */
@CommittingTest
class TrialsAtOnceTest {
    @Autowired
    ApplicationContext portal;

    private TrialsAtOnce both;

    @BeforeEach
    void aCustomer() {
        both = new TrialsAtOnce(portal, portal);
    }

    @AfterEach
    void forget() {
        new Books(portal).forget();
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
