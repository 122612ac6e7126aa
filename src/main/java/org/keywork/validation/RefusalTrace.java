package org.keywork.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.RegistrationKeyId;

/**
 * A refusal as support opens it.
 *
 * @param key the key that was presented, where it is one of ours
 * @param noUid why there is no UID; empty where there is one, and in what was traced before that was kept
 * @param address the caller's network, shortened
 * @param checks in the order in which they run
 * @param told the sentence that the caller got
 * @param language in which
 * @param timesThatDay how often that key and instance were refused for that reason on that day (UTC); 0 where the key is none of ours
 * @param likeItThatDay how often anybody was refused for the same reason on that day
 */
public record RefusalTrace(
        String id,
        Instant at,
        Code code,
        Optional<RegistrationKeyId> key,
        Optional<AssetId> asset,
        Optional<InstanceUid> uid,
        Optional<NoUid> noUid,
        Optional<String> glpiVersion,
        Optional<String> address,
        List<Check> checks,
        String told,
        Locale language,
        long timesThatDay,
        long likeItThatDay) {

    /** One of the checks, and what came of it. */
    public record Check(Code code, Outcome outcome) {}

    public enum Outcome {
        PASSED,
        FAILED,
        NOT_REACHED
    }

    /** @param written as {@link Traces} writes them: those that were passed, then the one that failed, marked */
    static List<Check> checks(String written) {
        var ran = Arrays.asList(written.split(" ", -1));
        var checks = new ArrayList<Check>();
        for (var code : Code.values()) {
            if (ran.contains("!" + code)) {
                checks.add(new Check(code, Outcome.FAILED));
            } else if (ran.contains(code.name())) {
                checks.add(new Check(code, Outcome.PASSED));
            } else if (code != Code.VALID) {
                checks.add(new Check(code, Outcome.NOT_REACHED));
            }
        }
        return checks;
    }
}
