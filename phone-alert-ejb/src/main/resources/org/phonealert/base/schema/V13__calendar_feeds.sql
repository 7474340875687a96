-- secret addresses at which other programs read shifts: of a schedule, or of an operator; one of each at most
create table calendar_feeds (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    kind varchar(10) not null check (kind in ('SCHEDULE', 'OPERATOR')),
    owner_id bigint not null,
    opened_at timestamp with time zone not null,
    unique (kind, owner_id)
);
