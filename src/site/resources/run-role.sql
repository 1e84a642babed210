-- Lets a role run the desk that does not own its tables (PostgreSQL): it may do what the comment of each table allows and nothing else,
-- so that not even the desk itself can switch off what keeps the record. Run it as the owner after the first start and after each upgrade:
--
--     psql -v role=desk_run -f run-role.sql
--
-- and start the desk with spring.datasource.username=desk_run, and spring.flyway.user and spring.flyway.password the owner's.

select set_config('desk.run_role', :'role', false);

do $$
declare
    role text := current_setting('desk.run_role');
    tables record;
    allowed text;
begin
    execute format('grant usage on schema public, desk to %I', role);
    -- The engine's own tables.
    execute format('grant select, insert, update, delete on all tables in schema public to %I', role);
    execute format('grant select on all tables in schema desk to %I', role);
    execute format('grant usage on all sequences in schema desk to %I', role);
    for tables in
        select relname as name, obj_description(oid, 'pg_class') as past from pg_class
        where relnamespace = 'desk'::regnamespace and relkind = 'r' and obj_description(oid, 'pg_class') is not null
    loop
        allowed := case
            -- Which columns, their triggers say.
            when tables.past like 'lives: %' then 'insert, update'
            when tables.past like 'free%' then 'insert, update, delete'
            else 'insert'
        end;
        execute format('grant %s on desk.%I to %I', allowed, tables.name, role);
    end loop;
end
$$;
