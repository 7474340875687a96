-- Calls leave at the pace that the carrier's account allows, whatever the number of nodes: who counts and starts calls
-- holds this row.
create table carrier_pace (
    id bigint primary key
);
insert into carrier_pace (id) values (1);

-- what waits or is on its way, in the order it is looked at
create index notifications_state on notifications (state, lane, due_at);
-- how many calls left in the last second, and to one operator in the last hour
create index notifications_sent on notifications (sent_at);
create index notifications_operator on notifications (operator_id, sent_at);

-- grows with every change of the definitions: what a node remembers of them holds as long as this stands still
create table alert_definitions_version (
    id bigint primary key,
    version bigint not null
);
insert into alert_definitions_version (id, version) values (1, 1);
