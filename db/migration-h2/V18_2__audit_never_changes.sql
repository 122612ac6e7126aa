-- Entries and checkpoints of the audit record are never changed and never deleted, whoever asks.
create trigger audit_entry_never_changes before update, delete on audit_entry
    for each row call 'org.keywork.audit.RefuseChanges';
create trigger audit_checkpoint_never_changes before update, delete on audit_checkpoint
    for each row call 'org.keywork.audit.RefuseChanges';
create index audit_entry_subject_ix on audit_entry (subject, number);
