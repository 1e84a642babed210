-- Why an entry was recorded, and the stored file that it was taken from, where there is one.
alter table mission_directory add column reason varchar(2000);
alter table mission_directory add column file varchar(36) references document (id);
