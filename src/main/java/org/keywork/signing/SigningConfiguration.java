package org.keywork.signing;

import java.security.SecureRandom;
import java.time.Clock;
import org.keywork.shell.PortalProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opens the keystore and registers its keys before anything signs or verifies; a start that can't do so stops here. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SigningConfiguration {
    @Bean
    Issuer issuer(SigningProperties properties, PortalProperties portal) {
        var named = properties.issuer();
        return new Issuer(named == null || named.isEmpty() ? portal.baseUrl().toASCIIString() : named);
    }

    @Bean
    Keystore keystore(
            SigningProperties properties,
            PortalProperties portal,
            SigningKeyTable table,
            SecureRandom random,
            Clock clock) {
        var databaseKnowsSigningKeys = !table.all().isEmpty();
        return new KeystoreAtStart(properties, portal.data(), random, clock).open(databaseKnowsSigningKeys);
    }

    @Bean
    KeyRing keyRing(
            Keystore keystore,
            SigningKeyTable table,
            SigningKeyRegistration registration,
            SigningProperties properties,
            Clock clock) {
        registration.register(keystore, properties.activeKid());
        return new KeyRing(keystore, table, clock);
    }
}
