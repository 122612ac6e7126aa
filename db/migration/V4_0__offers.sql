create table offer (
    reference          varchar(50)  not null,
    level              int          not null,
    yearly_price_cents bigint       not null,
    covered_versions   varchar(100) not null,
    constraint offer_pk primary key (reference),
    constraint offer_level_uk unique (level),
    constraint offer_level_ck check (level >= 0),
    constraint offer_price_ck check (yearly_price_cents >= 0)
);

create table offer_text (
    reference   varchar(50)  not null,
    language    varchar(10)  not null,
    title       varchar(100) not null,
    description varchar(500) not null,
    constraint offer_text_pk primary key (reference, language),
    constraint offer_text_offer_fk foreign key (reference) references offer (reference)
);

create table offer_feature (
    reference varchar(50) not null,
    place     int         not null,
    feature   varchar(50) not null,
    constraint offer_feature_pk primary key (reference, place),
    constraint offer_feature_uk unique (reference, feature),
    constraint offer_feature_offer_fk foreign key (reference) references offer (reference)
);

insert into offer (reference, level, yearly_price_cents, covered_versions) values
    ('virtual', 0, 0, '>=10.0'),
    ('network-basic', 1, 29000, '>=10.0'),
    ('network-standard', 2, 59000, '>=10.0'),
    ('network-advanced', 3, 119000, '>=10.0'),
    ('network-cloud', 4, 149000, '>=10.0');

insert into offer_text (reference, language, title, description) values
    ('virtual', 'en', 'Registered',
     'A registration key for each server, the free plugins of the marketplace, and word of their updates.'),
    ('virtual', 'fr', 'Enregistré',
     'Une clé d’enregistrement par serveur, les plugins gratuits du marketplace et l’annonce de leurs mises à jour.'),
    ('network-basic', 'en', 'Basic',
     'The first subscription plugins, for one server that has outgrown the free ones.'),
    ('network-basic', 'fr', 'Basic',
     'Les premiers plugins sur abonnement, pour un serveur à qui les gratuits ne suffisent plus.'),
    ('network-standard', 'en', 'Standard',
     'More plugins, for a service desk that a whole organization leans on.'),
    ('network-standard', 'fr', 'Standard',
     'Davantage de plugins, pour un centre de services sur lequel toute une organisation s’appuie.'),
    ('network-advanced', 'en', 'Advanced',
     'Every subscription plugin, for a server with nothing left out.'),
    ('network-advanced', 'fr', 'Advanced',
     'Tous les plugins sur abonnement, pour un serveur auquel rien ne manque.'),
    ('network-cloud', 'en', 'Cloud',
     'Every subscription plugin for GLPI in the cloud, with one key for the organization’s instances.'),
    ('network-cloud', 'fr', 'Cloud',
     'Tous les plugins sur abonnement pour GLPI dans le cloud, avec une seule clé pour les instances de l’organisation.');

insert into offer_feature (reference, place, feature) values
    ('network-basic', 1, 'marketplace'),
    ('network-basic', 2, 'last-glpi-version'),
    ('network-basic', 3, 'annual-commitment'),
    ('network-basic', 4, 'additional_services'),
    ('network-basic', 5, 'plugins-basic'),
    ('network-standard', 1, 'marketplace'),
    ('network-standard', 2, 'last-glpi-version'),
    ('network-standard', 3, 'annual-commitment'),
    ('network-standard', 4, 'additional_services'),
    ('network-standard', 5, 'plugins-basic'),
    ('network-standard', 6, 'plugins-standard'),
    ('network-advanced', 1, 'marketplace'),
    ('network-advanced', 2, 'last-glpi-version'),
    ('network-advanced', 3, 'annual-commitment'),
    ('network-advanced', 4, 'additional_services'),
    ('network-advanced', 5, 'plugins-basic'),
    ('network-advanced', 6, 'plugins-standard'),
    ('network-advanced', 7, 'plugins-advanced'),
    ('network-cloud', 1, 'marketplace'),
    ('network-cloud', 2, 'last-glpi-version'),
    ('network-cloud', 3, 'annual-commitment'),
    ('network-cloud', 4, 'additional_services'),
    ('network-cloud', 5, 'plugins-basic'),
    ('network-cloud', 6, 'plugins-standard'),
    ('network-cloud', 7, 'plugins-advanced'),
    ('network-cloud', 8, 'cloud');
