-- outside plannings that are asked who is on duty by a schedule, and what came of it last. The key is kept as it is sent.
create table outside_plannings (
    schedule_id bigint primary key references duty_schedules,
    url varchar(1000) not null,
    secret varchar(500),
    -- when the question was asked that was answered, or failed, last; when that was known; when a good answer came
    asked_at timestamp with time zone,
    tried_at timestamp with time zone,
    answered_at timestamp with time zone,
    -- whom the last good answer named, operators and those who are none
    people varchar(4000),
    strangers varchar(4000),
    failing_since timestamp with time zone,
    fault varchar(10) check (fault in ('SLOW', 'DOWN', 'WRONG')),
    reason varchar(500),
    -- when it is asked next although nobody is called
    due_at timestamp with time zone not null,
    check ((failing_since is null) = (fault is null))
);
create index outside_plannings_due on outside_plannings (due_at);
-- since when a step waits for the word of a planning
alter table escalations add column awaits_since timestamp with time zone;
