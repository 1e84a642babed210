create trigger version_insert_only before update or delete on version for each row execute function insert_only();
