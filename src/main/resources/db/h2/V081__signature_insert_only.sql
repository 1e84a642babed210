create trigger signed_copy_insert_only before update, delete on signed_copy for each row call 'org.compactdesk.record.InsertOnly';
create trigger copy_check_insert_only before update, delete on copy_check for each row call 'org.compactdesk.record.InsertOnly';
create trigger copy_decision_insert_only before update, delete on copy_decision for each row call 'org.compactdesk.record.InsertOnly';
