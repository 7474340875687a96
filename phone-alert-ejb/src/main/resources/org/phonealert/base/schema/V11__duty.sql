-- Who is on duty. The past stays as it was: a change of a plan is another version of it, from an instant on.
create table duty_schedules (
    id bigint primary key,
    name varchar(100) not null unique,
    retired boolean not null
);
create table duty_plans (
    id bigint primary key,
    schedule_id bigint not null references duty_schedules,
    valid_from timestamp with time zone not null,
    plan varchar(100000) not null,
    unique (schedule_id, valid_from)
);
-- exceptions, in the order they were made: by their numbers
create table duty_overrides (
    id bigint primary key,
    schedule_id bigint not null references duty_schedules,
    made_at timestamp with time zone not null,
    kind varchar(10) not null check (kind in ('ADD', 'REMOVE', 'REPLACE')),
    operator_id bigint not null references operators,
    by_operator_id bigint references operators,
    from_at timestamp with time zone not null,
    until_at timestamp with time zone not null,
    check (from_at < until_at),
    check ((kind = 'REPLACE') = (by_operator_id is not null))
);
create index duty_overrides_schedule on duty_overrides (schedule_id);
-- when operators are not called, by versions as well
create table off_duty_plans (
    id bigint primary key,
    operator_id bigint not null references operators,
    valid_from timestamp with time zone not null,
    plan varchar(100000) not null,
    unique (operator_id, valid_from)
);
-- grows with every change of these: what a node remembers of them holds as long as this stands still
create table duty_version (
    id bigint primary key,
    version bigint not null
);
insert into duty_version (id, version) values (1, 1);

-- levels reach schedules, too
alter table level_recipients add column schedule_id bigint references duty_schedules;
alter table level_recipients drop constraint one_recipient;
alter table level_recipients add constraint one_recipient check (
    (case when operator_id is null then 0 else 1 end)
    + (case when group_id is null then 0 else 1 end)
    + (case when schedule_id is null then 0 else 1 end)
    + (case when everyone then 1 else 0 end) = 1);
