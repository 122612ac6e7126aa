create trigger invoice_is_never_emptied before truncate on invoice
    for each statement execute function refuse_to_change_the_books();
create trigger payment_is_never_emptied before truncate on payment
    for each statement execute function refuse_to_change_the_books();
create trigger subscription_change_is_never_emptied before truncate on subscription_change
    for each statement execute function refuse_to_change_the_books();
