-- A quote that is ordered gets a number as other orders have, and keeps the one that it had.
alter table customer_order add column quote_number varchar(20);
alter table customer_order add constraint customer_order_quote_number_uq unique (quote_number);
