-- Nothing is deleted from the history of revocations, whoever asks.
create function refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never deleted', tg_table_name;
end
$$;
create trigger revocation_stays before delete on revocation for each row execute function refuse_to_forget();
create trigger revocation_is_never_emptied before truncate on revocation
    for each statement execute function refuse_to_forget();
create trigger revoked_server_stays before delete on revoked_server for each row execute function refuse_to_forget();
create trigger revoked_key_stays before delete on revoked_key for each row execute function refuse_to_forget();
