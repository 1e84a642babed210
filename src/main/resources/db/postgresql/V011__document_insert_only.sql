-- For every table that the record never changes: create trigger … before update or delete on … execute function insert_only().
create function insert_only() returns trigger language plpgsql as '
begin
    raise exception ''The table % is insert-only: its rows are never changed or deleted'', tg_table_name using errcode = ''45000'';
end';

create trigger content_insert_only before update or delete on content for each row execute function insert_only();
create trigger document_insert_only before update or delete on document for each row execute function insert_only();
