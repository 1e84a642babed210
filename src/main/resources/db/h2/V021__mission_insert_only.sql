create trigger mission_directory_insert_only before update, delete on mission_directory for each row call 'org.compactdesk.record.InsertOnly';
create trigger mission_address_insert_only before update, delete on mission_address for each row call 'org.compactdesk.record.InsertOnly';
