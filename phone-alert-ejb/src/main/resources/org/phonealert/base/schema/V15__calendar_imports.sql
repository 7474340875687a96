-- calendars that schedules take their shifts from: one of a schedule at most. The row is its own work order: due_at is the
-- lease of whoever reads, and the fence tells who may still write
create table calendar_imports (
    id bigint primary key,
    schedule_id bigint not null unique references duty_schedules,
    -- where it is read, or what it says
    url varchar(2000),
    calendar_text varchar(100000),
    -- what matters of it as it was read last, and by what its server knows that
    good_copy varchar(1000000),
    etag varchar(500),
    last_modified varchar(500),
    due_at timestamp with time zone not null,
    fetch_at timestamp with time zone not null,
    fence integer not null,
    read_at timestamp with time zone,
    failures integer not null,
    failing_since timestamp with time zone,
    fault varchar(30),
    fault_detail varchar(200),
    told integer not null,
    -- what could not be taken of it, and administrators were told of
    warnings varchar(100000) not null,
    check ((url is null) <> (calendar_text is null))
);
create index calendar_imports_due on calendar_imports (due_at);
