-- The ledger's invariants, kept by the database itself, in plain SQL that H2 and PostgreSQL both take.

-- Entries become a chain: numbered 1, 2, 3 … in the order of booking, each standing on the balance of the one before it,
-- and the account on the last one. So the balance can be nothing but the sum of the entries, and no entry's amount can be
-- changed and no entry removed, be it the last: something leans on each. (What is only described, such as a reference,
-- no plain constraint can freeze; the application never writes it twice.)
alter table credit_entries add column previous bigint;
alter table credit_entries add column previous_balance integer default 0 not null;

-- negative first: a new number may still be another entry's old one
update credit_entries set id = (
    select -numbered.place
    from (select id as old_id, row_number() over (order by happened_at, id) as place from credit_entries) numbered
    where numbered.old_id = credit_entries.id);
update credit_entries set id = -id;
update credit_entries set previous = id - 1 where id > 1;
update credit_entries set balance = (select sum(e.credits) from credit_entries e where e.id <= credit_entries.id);
update credit_entries set previous_balance = balance - credits;

alter table credit_entries add constraint entry_stands_once unique (id, balance);
alter table credit_entries add constraint one_entry_follows_another unique (previous);
alter table credit_entries add constraint entries_have_no_gap check (
    (id = 1 and previous is null and previous_balance = 0) or (id > 1 and previous is not null and previous = id - 1));
alter table credit_entries add constraint entry_stands_on_the_one_before
    foreign key (previous, previous_balance) references credit_entries (id, balance);
alter table credit_entries add constraint entry_adds_up check (balance = previous_balance + credits);
alter table credit_entries add constraint balance_is_never_negative check (balance >= 0);
alter table credit_entries add constraint entry_says_why check (
    (kind in ('GRANT', 'TOP_UP') and credits > 0 and notification_id is null)
    or (kind = 'CALL' and credits < 0 and notification_id is not null));
alter table credit_entries add constraint only_what_was_reserved_is_settled
    foreign key (notification_id) references credit_reservations (notification_id);

alter table credit_account add column last_entry bigint;
-- what turned out to cost after its reservation was released, and could not be paid yet
alter table credit_account add column owed integer default 0 not null;
update credit_account set last_entry = (select max(id) from credit_entries);
alter table credit_account add constraint one_account check (id = 1);
alter table credit_account add constraint debts_are_never_negative check (owed >= 0);
alter table credit_account add constraint no_balance_without_entries check (last_entry is not null or balance = 0);
alter table credit_account add constraint balance_is_that_of_the_last_entry
    foreign key (last_entry, balance) references credit_entries (id, balance);

alter table credit_reservations add constraint reservation_is_of_something check (credits > 0);
alter table credit_reservations add constraint reservation_state_is_known check (
    state in ('HELD', 'SETTLED', 'RELEASED', 'OWED'));

alter table credit_costs add constraint cost_is_of_something check (credits > 0);
