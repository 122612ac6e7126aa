package org.keywork.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that the record had so many entries, the last with that hash. Signed is its RFC 8785 form without {@code signature};
 * a line of a file is that form with it, as padded standard base64.
 */
record Checkpoint(long number, String hash, Instant at, String kid, byte[] signature) {
    private static final JsonMapper JSON = JsonMapper.shared();

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
            return of(JSON.readTree(line));
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

    CheckpointVerifier.Verdict verify(CheckpointVerifier keys) {
        return keys.verify(kid, message(), signature);
    }
}
