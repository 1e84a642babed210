create trigger content_insert_only before update, delete on content for each row call 'org.compactdesk.record.InsertOnly';
create trigger document_insert_only before update, delete on document for each row call 'org.compactdesk.record.InsertOnly';
