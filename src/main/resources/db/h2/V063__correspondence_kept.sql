create trigger correspondence_kept before delete on correspondence for each row call 'org.compactdesk.record.InsertOnly';
