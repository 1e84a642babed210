create trigger attempt_insert_only before update, delete on attempt for each row call 'org.compactdesk.record.InsertOnly';
create trigger letter_address_insert_only before update, delete on letter_address for each row call 'org.compactdesk.record.InsertOnly';
create trigger letter_document_insert_only before update, delete on letter_document for each row call 'org.compactdesk.record.InsertOnly';
