-- which times without anybody on duty administrators were told of: by when they begin
alter table duty_schedules add column warned varchar(100000);
