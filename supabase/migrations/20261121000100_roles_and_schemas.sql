-- The request roles of Supabase and the two schemas of Haenau.
-- `app` holds every table and is reachable by nobody but its owner; `api` holds functions only and is
-- the one schema a client may name. Everything is refused unless a later file grants it.

do $$
declare
	role_name text;
begin
	-- Hosted Supabase has these roles already; the embedded form and a bare PostgreSQL do not.
	foreach role_name in array array['anon', 'authenticated', 'service_role'] loop
		if not exists (select from pg_catalog.pg_roles where rolname = role_name) then
			execute format('create role %I nologin noinherit', role_name);
		end if;
	end loop;
end
$$;

create schema app;
create schema api;

revoke all on schema app from public;
revoke all on schema api from public;
grant usage on schema api to anon, authenticated, service_role;

-- PostgreSQL lets everybody call a new function unless told otherwise. (Per-schema revokes add nothing
-- to this global default, so there are none.)
alter default privileges revoke execute on functions from public;

comment on schema app is 'Tables of the record. Row level security on every one; not exposed.';
comment on schema api is 'The only exposed schema: functions with named arguments that return jsonb {ok, ...}.';
