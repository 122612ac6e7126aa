package org.keywork.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that the record had so many entries, the last with that hash. Signed is its RFC 8785 form without {@code signature};
 * a line of a file is that form with it, as padded standard base64.
 */
record Checkpoint(long number, String hash, Instant at, String kid, byte[] signature) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int SIGNATURE_BYTES = 64;

    Checkpoint {
        at = at.truncatedTo(ChronoUnit.MICROS);
        signature = signature.clone();
    }

    static Checkpoint of(Chain.Head head, Instant now, CheckpointSigner signer) {
        var kid = signer.activeKey();
        var unsigned = new Checkpoint(head.number(), head.hash(), now, kid, new byte[0]);
        return new Checkpoint(head.number(), head.hash(), now, kid, signer.sign(kid, unsigned.message()));
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    byte[] message() {
        return json("").getBytes(StandardCharsets.UTF_8);
    }

    String line() {
        return json("\"signature\":\"" + Base64.getEncoder().encodeToString(signature) + "\",");
    }

    private String json(String signatureMember) {
        return "{\"hash\":" + CanonicalJson.text(hash) + ",\"kid\":" + CanonicalJson.text(kid) + ",\"number\":" + number
                + "," + signatureMember + "\"time\":\"" + Entry.time(at) + "\"}";
    }

    /** @throws IllegalArgumentException if it isn't one */
    static Checkpoint parse(String line) {
        try {
            var checkpoint = of(JSON.readTree(line));
            checkpoint.message(); // a year that can be read and not be written: nobody signed that
            return checkpoint;
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("Not a checkpoint: " + line, e);
        }
    }

    static Checkpoint of(JsonNode json) {
        return new Checkpoint(
                json.required("number").asLong(),
                json.required("hash").asString(),
                Instant.parse(json.required("time").asString()),
                json.required("kid").asString(),
                Base64.getDecoder().decode(json.required("signature").asString()));
    }

    Chain.Head head() {
        return new Chain.Head(number, hash);
    }

    /** What can't be a key's <em>kid</em>, or a signature by one, isn't ours, whichever keys one has. */
    CheckpointVerifier.Verdict verify(CheckpointVerifier keys) {
        return signature.length == SIGNATURE_BYTES && KID.matcher(kid).matches()
                ? keys.verify(kid, message(), signature)
                : CheckpointVerifier.Verdict.BAD_SIGNATURE;
    }
}
