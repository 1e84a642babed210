-- How far the demo's clock is from the machine's; one row.
create table demo_clock (
    id             integer primary key,
    offset_seconds bigint not null
);
