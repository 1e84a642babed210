create trigger talks_entry_insert_only before update, delete on talks_entry for each row call 'org.compactdesk.record.InsertOnly';
create trigger proposal_insert_only before update, delete on proposal for each row call 'org.compactdesk.record.InsertOnly';
create trigger proposal_change_insert_only before update, delete on proposal_change for each row call 'org.compactdesk.record.InsertOnly';
