-- Entries and checkpoints of the audit record are never changed and never deleted, whoever asks.
create function refuse_to_change_the_record() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed and never deleted', tg_table_name;
end
$$;
create trigger audit_entry_never_changes before update or delete on audit_entry
    for each row execute function refuse_to_change_the_record();
create trigger audit_entry_is_never_emptied before truncate on audit_entry
    for each statement execute function refuse_to_change_the_record();
create trigger audit_checkpoint_never_changes before update or delete on audit_checkpoint
    for each row execute function refuse_to_change_the_record();
create trigger audit_checkpoint_is_never_emptied before truncate on audit_checkpoint
    for each statement execute function refuse_to_change_the_record();
-- what begins with a text is found by it
create index audit_entry_subject_ix on audit_entry (subject varchar_pattern_ops, number);
