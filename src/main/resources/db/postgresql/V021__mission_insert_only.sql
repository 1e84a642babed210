create trigger mission_directory_insert_only before update or delete on mission_directory for each row execute function insert_only();
create trigger mission_address_insert_only before update or delete on mission_address for each row execute function insert_only();
