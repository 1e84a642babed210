create trigger talks_entry_insert_only before update or delete on talks_entry for each row execute function insert_only();
create trigger proposal_insert_only before update or delete on proposal for each row execute function insert_only();
create trigger proposal_change_insert_only before update or delete on proposal_change for each row execute function insert_only();
