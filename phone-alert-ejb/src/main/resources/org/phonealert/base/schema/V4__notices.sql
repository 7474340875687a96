-- What administrators are told by e-mail, and what the auditor looks at.

-- the built-in group of those who are told; an administrator's own group of this name becomes it
insert into operator_groups (id, name)
    select 4, 'Administrators' where not exists (select 1 from operator_groups where name = 'Administrators');

-- what is still to be told: at first to nobody in particular, then once for each administrator, until the mail has left
create table notices (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    matter varchar(30) not null,
    alert_id bigint,
    operator varchar(100),
    detail varchar(1000),
    administrator_id bigint references operators,
    mail integer
);
create index notices_administrator on notices (administrator_id);

create table notice_mailboxes (
    administrator_id bigint primary key references operators,
    last_mail_at timestamp with time zone,
    failures integer not null,
    due_at timestamp with time zone,
    fence integer not null
);

-- calls on their way: few, however many there ever were
create index notifications_ended on notifications (ended_at);
