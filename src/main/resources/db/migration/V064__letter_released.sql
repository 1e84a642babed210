-- When a participation was asked to send it beside its way, so that one whose wake-up nobody heard is found again.
alter table letter add column released_at timestamp with time zone;
-- What it is written in, a tag of BCP 47.
alter table letter add column language varchar(8) default 'en' not null;
create index letter_released on letter (fate, released_at);
