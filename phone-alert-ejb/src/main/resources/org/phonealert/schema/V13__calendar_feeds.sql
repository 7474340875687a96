-- secret addresses at which other programs read shifts: of a schedule, or of an operator; one of each at most
create table calendar_feeds (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    schedule_id bigint unique references duty_schedules,
    operator_id bigint unique references operators,
    opened_at timestamp with time zone not null,
    constraint one_calendar check ((schedule_id is null) <> (operator_id is null))
);
