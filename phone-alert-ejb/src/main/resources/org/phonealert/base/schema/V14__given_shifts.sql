-- shifts that somebody else planned: a calendar that was read, an outside planning that was asked. What is over stays.
-- Called in the order they were made, and then by their numbers: these come in blocks, each node its own.
create table duty_given (
    id bigint primary key,
    schedule_id bigint not null references duty_schedules,
    made_at timestamp with time zone not null,
    operator_id bigint not null references operators,
    from_at timestamp with time zone not null,
    until_at timestamp with time zone not null,
    check (from_at < until_at)
);
alter table duty_schedules add column given_by varchar(10) check (given_by in ('CALENDAR', 'PLANNING'));
create index duty_given_schedule on duty_given (schedule_id);
