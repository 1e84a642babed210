create trigger version_insert_only before update, delete on version for each row call 'org.compactdesk.record.InsertOnly';
