-- A campaign may carry its texts in several languages; those from before are English.
alter table campaign_text add column language varchar(20) default 'en' not null;
