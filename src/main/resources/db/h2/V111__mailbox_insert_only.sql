create trigger mail_taken_insert_only before update, delete on mail_taken for each row call 'org.compactdesk.record.InsertOnly';
create trigger mail_place_insert_only before update, delete on mail_place for each row call 'org.compactdesk.record.InsertOnly';
