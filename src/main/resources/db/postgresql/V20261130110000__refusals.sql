-- What the triggers of the baseline do on PostgreSQL; on H2 classes of the same names in the package engine do it.

-- Refuses any statement, whether it meets a row or not.
create function insert_only() returns trigger language plpgsql as '
begin
    raise exception ''The table % is insert-only: % is refused'', tg_table_name, lower(tg_op) using errcode = ''45000'';
end';

-- Refuses to change a column that the comment of the table does not name behind "lives: ".
create function living_columns() returns trigger language plpgsql as '
declare
    lives text[] := coalesce(string_to_array(substring(obj_description(tg_relid, ''pg_class'') from ''^lives: (.*)$''), '', ''), array[]::text[]);
begin
    if to_jsonb(new) - lives is distinct from to_jsonb(old) - lives then
        raise exception ''The table % is insert-only but for %'', tg_table_name, array_to_string(lives, '', '') using errcode = ''45000'';
    end if;
    return new;
end';

-- Refuses to change what a campaign was asked for with, once it is released.
create function while_drafted() returns trigger language plpgsql set search_path from current as '
declare
    known jsonb := to_jsonb(coalesce(old, new));
begin
    if exists (select from fact where campaign = coalesce(known ->> ''campaign'', known ->> ''id'')::bigint and kind = ''RELEASED'') then
        raise exception ''The campaign is released: what it was asked for with does not change any more'' using errcode = ''45000'';
    end if;
    return coalesce(new, old);
end';
