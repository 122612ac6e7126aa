-- Issued invoices, recorded payments and the history of subscriptions are never changed and never deleted, whoever asks.
create function refuse_to_change_the_books() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed and never deleted', tg_table_name;
end
$$;
create trigger invoice_never_changes before update or delete on invoice
    for each row execute function refuse_to_change_the_books();
create trigger payment_never_changes before update or delete on payment
    for each row execute function refuse_to_change_the_books();
create trigger subscription_change_never_changes before update or delete on subscription_change
    for each row execute function refuse_to_change_the_books();
