create trigger fact_insert_only before update or delete on fact for each row execute function insert_only();
create trigger reply_insert_only before update or delete on reply for each row execute function insert_only();
-- A response is marked handled, but never lost.
create trigger response_kept before delete on response for each row execute function insert_only();
create trigger participation_kept before delete on participation for each row execute function insert_only();
