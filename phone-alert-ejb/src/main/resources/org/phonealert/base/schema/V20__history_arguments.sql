-- A history line is a type and typed arguments, no longer a sentence; an error of the carrier is a cause and a code. The
-- columns that hold sentences are read once, by V20.1, and go with V20.2.
alter table alert_history add column if not exists arguments varchar(100000);
alter table notifications add column if not exists obstacle varchar(30);
alter table notifications add column if not exists error_cause varchar(20);
alter table notifications add column if not exists error_code integer;
alter table notifications add column if not exists error_technical varchar(500);
alter table notices add column if not exists history_line_id bigint;
