create trigger meeting_list_insert_only before update, delete on meeting_list for each row call 'org.compactdesk.record.InsertOnly';
create trigger meeting_list_line_insert_only before update, delete on meeting_list_line for each row call 'org.compactdesk.record.InsertOnly';
