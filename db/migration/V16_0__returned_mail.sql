-- A mail that a server took and returned later says more than that the next one was taken: since when that one is out.
alter table mail_bounce add column returned boolean default false not null;
alter table mail_bounce add column taken_at timestamp(6) with time zone;
