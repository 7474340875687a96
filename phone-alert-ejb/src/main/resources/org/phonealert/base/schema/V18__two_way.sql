-- what a source said that holds the calls of an alert
alter table alerts add column in_downtime boolean default false not null;
alter table alerts add column flapping boolean default false not null;
-- how each source is told and asked. The secret is kept as it is sent.
create table source_links (
    source_id bigint primary key references alert_sources,
    type varchar(20) not null,
    address varchar(1000),
    user_name varchar(100),
    secret varchar(500),
    certificate varchar(20000),
    -- when it is asked next, and by whom
    due_at timestamp with time zone,
    fence integer not null,
    -- when it answered last, or the kit came; since when it does not, and why
    answered_at timestamp with time zone,
    failures integer not null,
    failing_since timestamp with time zone,
    fault varchar(20),
    reason varchar(500),
    check ((failing_since is null) = (fault is null))
);
create index source_links_due on source_links (due_at);
-- what sources are to be told: a row a thing, kept when it is settled
create table replies (
    id bigint primary key,
    alert_id bigint not null,
    source_id bigint not null references alert_sources,
    dedup_key varchar(255) not null,
    kind varchar(20) not null,
    author varchar(100) not null,
    words varchar(300) not null,
    created_at timestamp with time zone not null,
    -- null once it is settled
    due_at timestamp with time zone,
    fence integer not null,
    attempts integer not null,
    state varchar(20) not null check (state in ('WAITING', 'TOLD', 'OVER', 'REFUSED')),
    settled_at timestamp with time zone,
    reason varchar(500),
    check ((state = 'WAITING') = (settled_at is null)),
    check (state = 'WAITING' or due_at is null)
);
create index replies_due on replies (due_at);
create index replies_alert on replies (alert_id);
create index replies_waiting on replies (source_id, state);
-- sources say more than they did
alter table alert_events alter column type set data type varchar(20);
