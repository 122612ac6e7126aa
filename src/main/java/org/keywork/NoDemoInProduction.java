package org.keywork;

import org.keywork.account.DemoAccounts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Stops a start in production mode on a database that holds demo accounts, before the web server takes a request. */
@Component
class NoDemoInProduction implements SmartInitializingSingleton {
    private final Environment environment;
    private final DemoAccounts demo;

    NoDemoInProduction(Environment environment, DemoAccounts demo) {
        this.environment = environment;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (RunMode.PRODUCTION.equals(environment.getProperty(RunMode.MODE)) && demo.exist()) {
            throw new DemoAccountsInProduction();
        }
    }
}
