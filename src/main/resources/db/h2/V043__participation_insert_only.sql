create trigger fact_insert_only before update, delete on fact for each row call 'org.compactdesk.record.InsertOnly';
create trigger reply_insert_only before update, delete on reply for each row call 'org.compactdesk.record.InsertOnly';
-- A response is marked handled, but never lost.
create trigger response_kept before delete on response for each row call 'org.compactdesk.record.InsertOnly';
create trigger participation_kept before delete on participation for each row call 'org.compactdesk.record.InsertOnly';
