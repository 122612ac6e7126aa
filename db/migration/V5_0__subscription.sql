create table subscription (
    id              uuid         not null,
    organization_id uuid         not null,
    product         varchar(50)  not null,
    kind            varchar(10)  not null,
    state           varchar(10)  not null,
    servers         int          not null,
    begin_date      date,
    end_date        date,
    free_for        uuid,
    version         bigint       not null,
    constraint subscription_pk primary key (id),
    constraint subscription_organization_fk foreign key (organization_id) references organization (id),
    constraint subscription_one_free_uq unique (free_for),
    constraint subscription_servers_ck check (servers > 0),
    constraint subscription_dates_ck check (end_date is null or begin_date is null or end_date >= begin_date)
);
create index subscription_organization_ix on subscription (organization_id);
