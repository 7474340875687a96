-- When a source was last heard of. An index over the events would cost every event one more entry; this is written by
-- the way, a source at most once in five seconds, outside the transaction that takes the event.
alter table alert_sources add column last_event_at timestamp with time zone;
update alert_sources set last_event_at =
    (select max(received_at) from alert_events where alert_events.source_id = alert_sources.id);

-- where a day or a month begins in the ledger: one more entry for each call that is paid, and not one per event
create index credit_entries_happened on credit_entries (happened_at, id);
