-- all of it is in arguments, error_cause and error_code now
alter table alert_history alter column arguments set not null;
alter table alert_history drop column detail;
alter table notifications drop column error;
