/** Who may do what, as the catalogue has it: one sorted line a right, to hold against a golden list. */

type Sql = <Row>(text: string, params?: unknown[]) => Promise<Row[]>;

/**
 * Rights on the schemas, relations, columns and functions of `schemas` (default `app` and `api`).
 * A line reads `function api.ping() anon EXECUTE`; the owner's own rights are left out, `public` is
 * everybody, `*` marks a right that may be passed on. Objects without rights of their own carry the
 * defaults of PostgreSQL (a function may be run by `public`), so those are listed too.
 */
export async function readGrants(sql: Sql, schemas = ['app', 'api']): Promise<string[]> {
	const rows = await sql<{ line: string }>(grantsSql, [schemas.join(',')]);
	return rows.map((row) => row.line).sort();
}

const grantsSql = `
with named as (
	select oid, nspname from pg_catalog.pg_namespace
	where nspname = any (string_to_array($1::text, ','))
), rights as (
	select 'schema ' || nspname as object, nspowner as owner,
		coalesce(nspacl, acldefault('n', nspowner)) as acl
	from pg_catalog.pg_namespace join named using (oid, nspname)
	union all
	select case relkind when 'S' then 'sequence ' when 'v' then 'view ' else 'table ' end
			|| nspname || '.' || relname, relowner,
		coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))
	from pg_catalog.pg_class join named on relnamespace = named.oid
	where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
	union all
	select 'column ' || nspname || '.' || relname || '.' || attname, relowner, attacl
	from pg_catalog.pg_attribute
	join pg_catalog.pg_class on attrelid = pg_class.oid
	join named on relnamespace = named.oid
	where attacl is not null
	union all
	select 'function ' || nspname || '.' || proname || '('
			|| pg_get_function_identity_arguments(pg_proc.oid) || ')', proowner,
		coalesce(proacl, acldefault('f', proowner))
	from pg_catalog.pg_proc join named on pronamespace = named.oid
	union all
	select 'new ' || case defaclobjtype when 'r' then 'tables' when 'S' then 'sequences'
			when 'f' then 'functions' else defaclobjtype::text end || ' in ' || nspname,
		defaclrole, defaclacl
	from pg_catalog.pg_default_acl join named on defaclnamespace = named.oid
)
select object || ' ' || coalesce(rolname, 'public') || ' '
	|| string_agg(privilege_type || case when is_grantable then '*' else '' end, ','
		order by privilege_type) as line
from rights cross join lateral aclexplode(acl)
left join pg_catalog.pg_roles on pg_roles.oid = grantee
where grantee <> owner
group by object, rolname`;
