package org.keywork.trial;

import org.keywork.CommittingTest;

/** Two tabs, two colleagues of sales, a customer and sales: one takes effect, and the other is told. */
@CommittingTest
class TrialsAtOnceTest extends TrialsAtOnce {}
