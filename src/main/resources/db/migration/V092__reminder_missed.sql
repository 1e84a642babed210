-- When a round was found to have missed its hour; another one stands for it.
alter table reminder_round add column missed_at timestamp with time zone;

-- Whether a mission had its reminder of the day is asked of the ledger, which knows what went out and what is still on its way.
drop table reminder_day;
