-- ends of trouble that were told before the trouble itself: it is not opened any more when it comes
create table early_recoveries (
    id bigint primary key,
    source_id bigint not null references alert_sources,
    dedup_key varchar(255) not null,
    occurred_at timestamp with time zone not null
);
create index early_recoveries_key on early_recoveries (dedup_key, source_id);
create index early_recoveries_time on early_recoveries (occurred_at);
