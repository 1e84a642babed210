create trigger holiday_list_insert_only before update, delete on holiday_list for each row call 'org.compactdesk.record.InsertOnly';
