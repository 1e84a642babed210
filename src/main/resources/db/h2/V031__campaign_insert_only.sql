create trigger campaign_text_insert_only before update, delete on campaign_text for each row call 'org.compactdesk.record.InsertOnly';
create trigger campaign_fact_insert_only before update, delete on campaign_fact for each row call 'org.compactdesk.record.InsertOnly';
