package org.keywork.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The entries of a keystore. A signing key's alias is its kid (PKCS#12 knows aliases in lower case only, so the kid is
 * always computed from the key); it comes with a self-signed certificate, because PKCS#12 wants one, which also keeps
 * the day the key was made. The at-rest keys are {@code at-rest-1}, {@code at-rest-2}…
 */
final class KeystoreEntries {
    private static final Pattern AT_REST = Pattern.compile("at-rest-([1-9][0-9]{0,8})");
    private static final X500Name NAME = new X500Name("CN=Keywork signing key");

    /** RFC 5280, 4.1.2.5: without a well-defined end. */
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private final KeyStore store;
    private final Passphrase passphrase;
    private final SecureRandom random;

    KeystoreEntries(KeyStore store, Passphrase passphrase, SecureRandom random) {
        this.store = store;
        this.passphrase = passphrase;
        this.random = random;
    }

    void addSigningKey(Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            var pair = generator.generateKeyPair();
            var certificate = new JcaX509v3CertificateBuilder(
                            NAME, new BigInteger(127, random), Date.from(now), Date.from(NEVER), NAME, pair.getPublic())
                    .build(new JcaContentSignerBuilder("Ed25519").build(pair.getPrivate()));
            var kid = signingKey(pair.getPrivate().getEncoded(), now).id();
            store.setKeyEntry(kid.value(), pair.getPrivate(), passphrase.characters(), new X509Certificate[] {
                new JcaX509CertificateConverter().getCertificate(certificate)
            });
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("This JDK can't make Ed25519 keys", e);
        }
    }

    void addAtRestKey() {
        var key = new byte[32];
        random.nextBytes(key);
        try {
            var newest = 0;
            for (var alias : Collections.list(store.aliases())) {
                newest = Math.max(newest, atRestNumber(alias));
            }
            store.setEntry(
                    "at-rest-" + (newest + 1),
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
                    new KeyStore.PasswordProtection(passphrase.characters()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK can't keep AES keys in PKCS#12", e);
        }
    }

    Keystore read() throws GeneralSecurityException, IOException {
        var signingKeys = new ArrayList<SigningKeyPair>();
        var atRestKeys = new TreeMap<Integer, SecretKey>();
        for (var alias : Collections.list(store.aliases())) {
            var entry = store.getEntry(alias, new KeyStore.PasswordProtection(passphrase.characters()));
            if (entry instanceof KeyStore.PrivateKeyEntry held
                    && held.getCertificate() instanceof X509Certificate certificate) {
                var createdAt = certificate.getNotBefore().toInstant();
                signingKeys.add(signingKey(held.getPrivateKey().getEncoded(), createdAt));
            } else if (entry instanceof KeyStore.SecretKeyEntry held && atRestNumber(alias) > 0) {
                atRestKeys.put(atRestNumber(alias), held.getSecretKey());
            } else {
                throw new IOException("Entry " + alias + " is of another kind");
            }
        }
        if (signingKeys.isEmpty() || atRestKeys.isEmpty()) {
            throw new IOException("It lacks a signing key or an at-rest key");
        }
        signingKeys.sort(Comparator.comparing(SigningKeyPair::createdAt)
                .thenComparing(key -> key.id().value()));
        return new Keystore(signingKeys, atRestKeys);
    }

    private static SigningKeyPair signingKey(byte[] pkcs8, Instant createdAt) throws IOException {
        if (PrivateKeyFactory.createKey(pkcs8) instanceof Ed25519PrivateKeyParameters ed25519) {
            return SigningKeyPair.of(ed25519, createdAt);
        }
        throw new IOException("A private key isn't an Ed25519 key");
    }

    private static int atRestNumber(String alias) {
        var matcher = AT_REST.matcher(alias);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
