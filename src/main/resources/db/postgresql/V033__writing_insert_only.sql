create trigger writing_insert_only before update or delete on writing for each row execute function insert_only();
create trigger writing_correction_insert_only before update or delete on writing_correction for each row execute function insert_only();
create trigger writing_document_insert_only before update or delete on writing_document for each row execute function insert_only();
create trigger writing_clearance_insert_only before update or delete on writing_clearance for each row execute function insert_only();
create trigger corrigendum_insert_only before update or delete on corrigendum for each row execute function insert_only();
