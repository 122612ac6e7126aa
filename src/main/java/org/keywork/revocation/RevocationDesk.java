package org.keywork.revocation;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.CurrentUser;
import org.keywork.asset.RevocationReason;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.revocation.Outcome.Refusal;
import org.keywork.revocation.Outcome.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What support take out of use and give back, after a look at what it would do. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class RevocationDesk {
    private final CurrentUser user;
    private final Reaches reaches;
    private final RevocationRepository acts;
    private final RevocationEffects effects;
    private final IssuedReplacements replacements;
    private final MailedActs mailed;
    private final RevocationProperties settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevocationDesk(
            CurrentUser user,
            Reaches reaches,
            RevocationRepository acts,
            RevocationEffects effects,
            IssuedReplacements replacements,
            MailedActs mailed,
            RevocationProperties settings,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.reaches = reaches;
        this.acts = acts;
        this.effects = effects;
        this.replacements = replacements;
        this.mailed = mailed;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The dry run; empty where there is no such thing. */
    @Transactional(readOnly = true)
    public Optional<Reach> reach(Target target, RevocationAct act, Optional<RevocationReason> reason) {
        return reaches.subject(target).map(subject -> reaches.of(subject, act, reason));
    }

    /** Its keys are refused from now on, on every node within a second. */
    public Outcome revoke(Target target, NewRevocation wanted) {
        return act(target, RevocationAct.REVOKED, wanted.note(), Optional.of(wanted));
    }

    /**
     * A subscription, or all of an organization's: valid, not running, until {@link #reinstate}. What waits for a payment is taken
     * over: paying doesn't end it any more.
     */
    public Outcome suspend(Target target, NewRevocation wanted) {
        return wanted.reason() == RevocationReason.KEY_COMPROMISED
                ? Refused.because(Refusal.LEAKS_ARE_REVOKED)
                : act(target, RevocationAct.SUSPENDED, wanted.note(), Optional.of(wanted));
    }

    /** What {@link #suspend} suspended goes on; not what waits for a payment. */
    public Outcome reinstate(Target target, String note) {
        return act(target, RevocationAct.REINSTATED, Note.checked(note), Optional.empty());
    }

    private Outcome act(Target target, RevocationAct act, String note, Optional<NewRevocation> why) {
        var subject = reaches.subject(target);
        if (subject.isEmpty()) {
            return Refused.because(Refusal.NOT_THERE);
        }
        effects.hold(subject.get(), act);
        var reach = reaches.of(subject.get(), act, why.map(NewRevocation::reason));
        if (reach.isNothing(act)) {
            return Refused.because(Refusal.nothingFor(act));
        }
        var wanted = new Revocation(UUID.randomUUID(), act, subject.get(), note, user.id(), clock.instant());
        why.ifPresent(known -> wanted.because(known.reason(), known.effect()));
        var asked = acts.saveAndFlush(wanted.reaching(reach));
        if (reach.needsSecond()) {
            record("asked", asked);
            return new Outcome.Waiting(asked.id());
        }
        carryOut(asked);
        return new Outcome.Done(asked.id());
    }

    /** A second person agrees: what it reaches by now is done. */
    public Outcome confirm(RevocationId id) {
        var waiting = acts.lock(id);
        if (waiting.isEmpty()) {
            return Refused.because(Refusal.NOT_THERE);
        }
        if (!waiting.get().isWaiting()) {
            return Refused.because(Refusal.DECIDED_ALREADY);
        }
        if (waiting.get().wasAskedBy(user.id())) {
            return Refused.because(Refusal.SAME_PERSON);
        }
        var act = waiting.get();
        effects.hold(act.subject(), act.act());
        if (reaches.of(act.subject(), act.act(), act.reason()).isNothing(act.act())) {
            return Refused.because(Refusal.NOTHING_LEFT);
        }
        carryOut(act);
        return new Outcome.Done(id);
    }

    /** Nothing is done; also by who asked for it. */
    public Outcome decline(RevocationId id, String note) {
        var waiting = acts.lock(id);
        if (waiting.isEmpty()) {
            return Refused.because(Refusal.NOT_THERE);
        }
        if (!waiting.get().isWaiting()) {
            return Refused.because(Refusal.DECIDED_ALREADY);
        }
        waiting.get().decline(Note.checked(note), user.id(), clock.instant());
        acts.saveAndFlush(waiting.get());
        record("declined", waiting.get());
        return new Outcome.Done(id);
    }

    private void carryOut(Revocation act) {
        var done =
                switch (act.act()) {
                    case REVOKED -> effects.revoke(act, user.id());
                    case SUSPENDED -> effects.suspend(act, user.id());
                    case REINSTATED -> effects.reinstate(act, user.id());
                    case REPLACED -> throw new IllegalStateException("IssuedReplacements wait for nobody");
                };
        var held = acts.lock(act.id()).orElseThrow();
        held.done(done.reached(), done.subscriptions(), user.id(), clock.instant());
        acts.saveAndFlush(held);
        record(held.act().name().toLowerCase(Locale.ROOT), held);
        events.publishEvent(new RevocationDone(held.id(), held.organization(), false, mailed.tell(held)));
    }

    /** That very revocation, as long as it isn't final and nothing changed since; told to everybody who was told of it. */
    public Outcome undo(RevocationId id, String note) {
        var why = Note.checked(note);
        var act = acts.lock(id);
        if (act.isEmpty()) {
            return Refused.because(Refusal.NOT_THERE);
        }
        if (!act.get().isRevocationThatHolds()) {
            return Refused.because(Refusal.DECIDED_ALREADY);
        }
        if (act.get().isOfCompromisedKeys()) {
            return Refused.because(Refusal.COMPROMISED);
        }
        if (act.get().isFinal(clock.instant(), settings.undo())) {
            return Refused.because(Refusal.FINAL);
        }
        if (acts.existsByReplaces(id)) {
            return new Refused(Refusal.CHANGED_SINCE, Optional.empty());
        }
        var changed = effects.undo(act.get(), user.id());
        if (changed.isPresent()) {
            return new Refused(Refusal.CHANGED_SINCE, changed.filter(name -> !name.isEmpty()));
        }
        var held = acts.lock(id).orElseThrow();
        held.undo(why, user.id(), clock.instant());
        acts.saveAndFlush(held);
        record("undone", held);
        events.publishEvent(new RevocationDone(id, held.organization(), true, mailed.whoWasTold(id)));
        return new Outcome.Done(id);
    }

    /** Whether something else was done since to what it reached: it isn't undone any more, and may be replaced already. */
    @Transactional(readOnly = true)
    public boolean isChangedSince(RevocationId id) {
        return acts.findById(id).filter(effects::isChangedSince).isPresent();
    }

    /** New keys for all servers that a revocation had left without that isn't undone any more, in one act. */
    public Outcome replace(RevocationId id, String note) {
        var why = Note.checked(note);
        var act = acts.lock(id);
        if (act.isEmpty()) {
            return Refused.because(Refusal.NOT_THERE);
        }
        if (!act.get().isRevocationThatHolds() || acts.existsByReplaces(id)) {
            return Refused.because(Refusal.DECIDED_ALREADY);
        }
        if (!act.get().isFinal(clock.instant(), settings.undo()) && !effects.isChangedSince(act.get())) {
            return Refused.because(Refusal.NOT_FINAL_YET);
        }
        var replaced = new Revocation(
                        UUID.randomUUID(), RevocationAct.REPLACED, act.get().subject(), why, user.id(), clock.instant())
                .replacing(id);
        var done = replacements.order(act.get(), replaced.id(), user.id());
        if (done.isEmpty()) {
            return Refused.because(Refusal.NOTHING_LEFT);
        }
        replaced.done(done.get().reached(), done.get().subscriptions(), user.id(), clock.instant());
        var written = acts.saveAndFlush(replaced);
        record("replaced", written);
        events.publishEvent(new RevocationDone(written.id(), written.organization(), false, mailed.tell(written)));
        return new Outcome.Done(written.id());
    }

    private void record(String what, Revocation act) {
        audit.record(new Act(
                user.id().toString(),
                "revocation." + what,
                act.subject().target().inTheRecord(),
                Map.of(
                        "revocation", act.id().toString(),
                        "organization", act.organization().toString(),
                        "reason", act.reason().map(RevocationReason::name).orElse("none"))));
    }
}
