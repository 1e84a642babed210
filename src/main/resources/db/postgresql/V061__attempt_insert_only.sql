create trigger attempt_insert_only before update or delete on attempt for each row execute function insert_only();
create trigger letter_address_insert_only before update or delete on letter_address for each row execute function insert_only();
create trigger letter_document_insert_only before update or delete on letter_document for each row execute function insert_only();
