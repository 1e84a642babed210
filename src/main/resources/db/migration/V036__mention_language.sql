-- The meeting may be named in several languages. What was mentioned before is English, and so is the name in the campaign's own row.
alter table campaign_mention add column language varchar(20) default 'en' not null;
