create trigger campaign_text_insert_only before update or delete on campaign_text for each row execute function insert_only();
create trigger campaign_fact_insert_only before update or delete on campaign_fact for each row execute function insert_only();
