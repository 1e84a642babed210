create trigger writing_insert_only before update, delete on writing for each row call 'org.compactdesk.record.InsertOnly';
create trigger writing_correction_insert_only before update, delete on writing_correction for each row call 'org.compactdesk.record.InsertOnly';
create trigger writing_document_insert_only before update, delete on writing_document for each row call 'org.compactdesk.record.InsertOnly';
create trigger writing_clearance_insert_only before update, delete on writing_clearance for each row call 'org.compactdesk.record.InsertOnly';
create trigger corrigendum_insert_only before update, delete on corrigendum for each row call 'org.compactdesk.record.InsertOnly';
