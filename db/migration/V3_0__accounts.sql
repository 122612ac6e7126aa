create table organization (
    id         uuid                        not null,
    name       varchar(100)                not null,
    language   varchar(35)                 not null,
    zone       varchar(50)                 not null,
    created_at timestamp(6) with time zone not null,
    version    bigint                      not null,
    constraint organization_pk primary key (id)
);

-- a person: of exactly one organization, or staff
create table portal_user (
    id                  uuid                        not null,
    organization_id     uuid,
    membership          varchar(20),
    name                varchar(100)                not null,
    email               varchar(254)                not null,
    password_hash       varchar(200)                not null,
    password_changed_at timestamp(6) with time zone not null,
    language            varchar(35)                 not null,
    demo                boolean                     not null,
    created_at          timestamp(6) with time zone not null,
    version             bigint                      not null,
    constraint portal_user_pk primary key (id),
    constraint portal_user_email_uk unique (email),
    constraint portal_user_organization_fk foreign key (organization_id) references organization (id),
    constraint portal_user_membership_ck check (
        (organization_id is null and membership is null) or (organization_id is not null and membership is not null))
);
create index portal_user_organization_ix on portal_user (organization_id);

create table portal_user_role (
    user_id uuid        not null,
    role    varchar(20) not null,
    constraint portal_user_role_pk primary key (user_id, role),
    constraint portal_user_role_user_fk foreign key (user_id) references portal_user (id)
);

-- what a stranger typed, until the mailed link is confirmed; one e-mail may wait more than once
create table sign_up (
    id            uuid                        not null,
    organization  varchar(100)                not null,
    name          varchar(100)                not null,
    email         varchar(254)                not null,
    password_hash varchar(200),
    language      varchar(35)                 not null,
    zone          varchar(50)                 not null,
    requested_at  timestamp(6) with time zone not null,
    confirmed_at  timestamp(6) with time zone,
    version       bigint                      not null,
    constraint sign_up_pk primary key (id)
);
create index sign_up_requested_at_ix on sign_up (requested_at);

-- mailed secrets, by the SHA-256 of their token: to confirm a sign-up, or to choose a new password
create table mailed_link (
    token_hash varchar(64)                 not null,
    sign_up_id uuid,
    user_id    uuid,
    expires_at timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone,
    version    bigint                      not null,
    constraint mailed_link_pk primary key (token_hash),
    constraint mailed_link_sign_up_fk foreign key (sign_up_id) references sign_up (id) on delete cascade,
    constraint mailed_link_user_fk foreign key (user_id) references portal_user (id),
    constraint mailed_link_subject_ck check (
        (sign_up_id is null and user_id is not null) or (sign_up_id is not null and user_id is null))
);
create index mailed_link_sign_up_ix on mailed_link (sign_up_id);
create index mailed_link_user_ix on mailed_link (user_id);
create index mailed_link_expires_at_ix on mailed_link (expires_at);
