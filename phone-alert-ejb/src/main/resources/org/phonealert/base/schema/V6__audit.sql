-- Who changed what of the set-up.
create table audit_entries (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    actor varchar(100) not null,
    subject varchar(4000) not null,
    old_value varchar(4000),
    new_value varchar(4000)
);
