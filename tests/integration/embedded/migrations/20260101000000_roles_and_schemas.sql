-- A hosted Supabase has these roles and the auth schema already.
do $$
begin
	if not exists (select from pg_roles where rolname = 'anon') then
		create role anon nologin noinherit;
	end if;
	if not exists (select from pg_roles where rolname = 'authenticated') then
		create role authenticated nologin noinherit;
	end if;
	if not exists (select from pg_roles where rolname = 'service_role') then
		create role service_role nologin noinherit bypassrls;
	end if;
end
$$;

create schema app;
create schema api;
-- For all schemas: `in schema` can only add to the defaults, never take from them.
alter default privileges revoke execute on functions from public;
grant usage on schema app to authenticated, service_role;
grant usage on schema api to anon, authenticated, service_role;
