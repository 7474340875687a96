-- One set of migrations for H2 and PostgreSQL: plain SQL that both take.
-- No foreign key leads to alerts or escalations: on PostgreSQL a row that refers to a locked row waits for it, and a
-- call's history line would wait for the very acknowledgement that waits for the call. Neither is ever deleted.
-- Instants are "timestamp with time zone"; a null due_at means that nothing is due.

-- numbers below 1000 are for rows that migrations bring
create sequence phone_alert_id start with 1050 increment by 50;

create table operators (
    id bigint primary key,
    name varchar(100) not null unique,
    mobile_number varchar(16),
    email varchar(254),
    language varchar(2) not null,
    time_zone varchar(50) not null,
    on_duty boolean not null,
    outgoing_number varchar(16),
    retired boolean not null
);

create table operator_groups (
    id bigint primary key,
    name varchar(100) not null unique
);

create table operator_group_members (
    group_id bigint not null references operator_groups,
    position integer not null,
    operator_id bigint not null references operators,
    primary key (group_id, position)
);

create table credit_account (
    id bigint primary key,
    balance integer not null,
    reserved integer not null,
    constraint balance_covers_reservations check (reserved >= 0 and balance >= reserved)
);
insert into credit_account (id, balance, reserved) values (1, 0, 0);

create table credit_entries (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    kind varchar(10) not null,
    credits integer not null,
    balance integer not null,
    notification_id bigint,
    reference varchar(200),
    constraint one_settlement_per_notification unique (notification_id)
);

create table credit_reservations (
    notification_id bigint primary key,
    credits integer not null,
    state varchar(10) not null
);

create table credit_costs (
    channel varchar(10) not null,
    prefix varchar(8) not null,
    credits integer not null,
    primary key (channel, prefix)
);
-- by the callee's number, longest prefix first; a prefix of '' is everywhere else
insert into credit_costs (channel, prefix, credits) values
    ('PHONE', '', 2), ('PHONE', '1', 1), ('PHONE', '31', 1), ('PHONE', '32', 1), ('PHONE', '33', 1),
    ('PHONE', '34', 1), ('PHONE', '39', 1), ('PHONE', '41', 1), ('PHONE', '44', 1), ('PHONE', '49', 1),
    ('SMS', '', 1);

create table monitors (
    id bigint primary key,
    name varchar(255) not null unique,
    name_for_phone_alerts varchar(255)
);

create table integrations (
    id bigint primary key,
    type varchar(10) not null unique,
    name varchar(100) not null,
    active boolean not null,
    outgoing_number varchar(16),
    language varchar(2),
    alternative_monitor_names boolean not null
);

create table outgoing_numbers (
    id bigint primary key,
    position integer not null,
    number varchar(16) not null unique
);

create table supported_countries (
    calling_code integer primary key,
    regions varchar(50),
    note varchar(100)
);
-- countries that can be called; regions narrows a calling code that several countries share (ISO 3166)
insert into supported_countries (calling_code, regions, note) values
    (1, 'US,CA,PR', null), (27, null, null), (30, null, null), (31, null, null), (32, null, null), (33, null, null),
    (34, null, null), (351, null, null), (352, null, null), (353, null, null), (356, null, null), (357, null, null),
    (358, null, null), (359, null, null), (36, null, null), (370, null, null), (371, null, null), (372, null, null),
    (377, null, null), (381, null, null), (386, null, null), (39, null, null), (40, null, null), (41, null, null),
    (420, null, null), (421, null, null), (423, null, null), (43, null, null), (44, null, null), (45, null, null),
    (46, null, null), (47, null, null), (48, null, null), (49, null, null), (51, null, null), (52, null, null),
    (55, null, null), (61, null, null), (63, null, null), (64, null, null), (66, null, null), (7, null, 'limited'),
    (81, null, null), (852, null, null), (90, null, null), (91, null, 'may be blocked'), (972, null, null),
    (973, null, null);

create table alert_definitions (
    id bigint primary key,
    name varchar(100) not null unique,
    active boolean not null,
    repeats integer not null
);

create table alert_definition_monitors (
    definition_id bigint not null references alert_definitions,
    monitor_name varchar(255) not null,
    primary key (definition_id, monitor_name)
);

create table escalation_levels (
    id bigint primary key,
    definition_id bigint references alert_definitions,
    position integer,
    active boolean not null,
    after_minutes integer,
    after_errors integer,
    mode varchar(20) not null,
    reminders integer not null,
    reminder_minutes integer not null,
    message varchar(500),
    phone boolean not null
);
create index escalation_levels_definition on escalation_levels (definition_id);

create table level_recipients (
    id bigint primary key,
    level_id bigint references escalation_levels,
    position integer,
    operator_id bigint references operators,
    group_id bigint references operator_groups,
    everyone boolean not null,
    constraint one_recipient check (
        (case when operator_id is null then 0 else 1 end)
        + (case when group_id is null then 0 else 1 end)
        + (case when everyone then 1 else 0 end) = 1)
);
create index level_recipients_level on level_recipients (level_id);

-- what is shipped: all monitors ring everyone (once an administrator has enabled the phone)
insert into alert_definitions (id, name, active, repeats) values (1, 'Default', true, 0);
insert into escalation_levels (id, definition_id, position, active, after_minutes, mode, reminders, reminder_minutes, phone)
    values (2, 1, 0, true, 0, 'ONE_AFTER_ANOTHER', 0, 0, true);
insert into level_recipients (id, level_id, position, everyone) values (3, 2, 0, true);

create table alert_sources (
    id bigint primary key,
    name varchar(100) not null unique,
    type varchar(10) not null,
    key_hash varchar(64) not null unique,
    retired boolean not null
);

create table alerts (
    id bigint primary key,
    source_id bigint not null references alert_sources,
    dedup_key varchar(255) not null,
    open_key varchar(300) unique,
    monitor_id bigint not null references monitors,
    message varchar(4000) not null,
    severity varchar(10) not null,
    http_status integer,
    exceeded_limit varchar(100),
    state varchar(12) not null,
    errors integer not null,
    triggered_at timestamp with time zone not null,
    source_time timestamp with time zone not null,
    acknowledged_at timestamp with time zone,
    acknowledged_by varchar(100),
    acknowledged_via varchar(10),
    resolved_at timestamp with time zone
);
create index alerts_episode on alerts (source_id, dedup_key);
create index alerts_state on alerts (state);

create table alert_events (
    id bigint primary key,
    source_id bigint not null references alert_sources,
    event_id varchar(200),
    type varchar(12) not null,
    dedup_key varchar(255) not null,
    monitor varchar(255) not null,
    message varchar(4000) not null,
    severity varchar(10) not null,
    http_status integer,
    exceeded_limit varchar(100),
    author varchar(100),
    occurred_at timestamp with time zone not null,
    received_at timestamp with time zone not null,
    alert_id bigint,
    result varchar(12) not null,
    constraint one_event_per_id unique (source_id, event_id)
);
create index alert_events_alert on alert_events (alert_id);

create table alert_history (
    id bigint primary key,
    alert_id bigint not null,
    happened_at timestamp with time zone not null,
    type varchar(30) not null,
    operator varchar(100),
    detail varchar(4000)
);
create index alert_history_alert on alert_history (alert_id);

create table escalations (
    id bigint primary key,
    alert_id bigint not null,
    definition varchar(100) not null,
    plan varchar(100000) not null,
    progress varchar(100000) not null,
    moved_on boolean not null,
    due_at timestamp with time zone,
    exhausted boolean not null,
    failures integer not null
);
create index escalations_alert on escalations (alert_id);
create index escalations_due on escalations (due_at);

create table notifications (
    id bigint primary key,
    token varchar(32) not null unique,
    lane integer not null,
    channel varchar(10) not null,
    alert_id bigint,
    escalation_id bigint,
    run integer not null,
    level integer not null,
    operator_id bigint not null references operators,
    number varchar(16),
    outgoing_number varchar(16),
    language varchar(2) not null,
    message varchar(500),
    state varchar(15) not null,
    error varchar(500),
    attempts integer not null,
    created_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    answered_at timestamp with time zone,
    ended_at timestamp with time zone,
    carrier_reference varchar(64),
    hang_up boolean not null,
    due_at timestamp with time zone,
    fence integer not null
);
create index notifications_alert on notifications (alert_id);
create index notifications_escalation on notifications (escalation_id, run);
create index notifications_due on notifications (due_at);

create table administrators (
    id bigint primary key,
    name varchar(100) not null unique,
    password_hash varchar(300) not null
);
