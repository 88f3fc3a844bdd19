/**
 * What a hosted Supabase has before the first migration runs, and an empty database has not: the
 * three roles of the API, and their way to `auth.uid()`.
 */

/** Runs after `App.ensureSystemSchema()`, which makes the `auth` schema; safe to run every time. */
export const platformSql = `
do $$
declare missing record;
begin
	for missing in
		select wanted.name, wanted.options
		from (values
			('anon', 'nologin noinherit'),
			('authenticated', 'nologin noinherit'),
			('service_role', 'nologin noinherit bypassrls')
		) as wanted (name, options)
		where not exists (select from pg_catalog.pg_roles where rolname = wanted.name)
	loop
		execute format('create role %I %s', missing.name, missing.options);
	end loop;
end
$$;
grant usage on schema auth to anon, authenticated, service_role;
`;
