-- what operators want to be told of their shifts by e-mail: off until somebody asks for it
alter table operators add column remind_minutes_before integer;
alter table operators add column hand_over_notice boolean default false not null;

-- mails about shifts: each of them once, whichever node saw first that it is due; kept until it cannot fall due again
create table shift_mails (
    id bigint primary key,
    occasion varchar(10) not null check (occasion in ('REMINDER', 'BEGIN', 'END')),
    schedule_id bigint not null references duty_schedules,
    operator_id bigint not null references operators,
    happens_at timestamp with time zone not null,
    failures integer not null,
    due_at timestamp with time zone,
    fence integer not null,
    unique (schedule_id, operator_id, occasion, happens_at)
);
create index shift_mails_due on shift_mails (due_at);
create index shift_mails_happens on shift_mails (happens_at);
-- who writes mails down locks this one row first: two nodes see the same at the same second
create table shift_mail_desk (
    id bigint primary key
);
insert into shift_mail_desk (id) values (1);
