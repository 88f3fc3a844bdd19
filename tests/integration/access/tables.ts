/** What each actor may do with the tables themselves, below the functions. */
import type { Actor, Scene } from './scene.ts';

/** Runs a statement as a role of the API with somebody's claims, and undoes it. */
const helper = `
create or replace function public.as_actor(as_role text, claims text, statement text) returns text
language plpgsql as $$
declare
	affected bigint;
begin
	perform set_config('request.jwt.claims', claims, true);
	perform set_config('role', as_role, true);
	execute statement;
	get diagnostics affected = row_count;
	raise exception using errcode = 'ZZ000', message = affected::text;
exception when others then
	-- Everything since "begin" is undone with it, the role too.
	return sqlstate || ' ' || sqlerrm;
end
$$`;

const roleOf = (actor: Actor): string =>
	actor === 'visitor' ? 'anon' : actor === 'server' ? 'service_role' : 'authenticated';

export type Table = { name: string; column: string };

/** The tables of schema app, each with a column that may be written. */
export async function tablesOf({ sql }: Scene): Promise<Table[]> {
	await sql(helper);
	return sql<Table>(
		`select relname as name, (
			select attname from pg_attribute a where attrelid = c.oid and attnum > 0 and not attisdropped
				and attgenerated = '' and attidentity = '' order by attnum limit 1
		) as column
		from pg_class c where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') order by relname`
	);
}

/**
 * `-` when nothing is allowed; else letters: S sees every row, s some, 0 none although it may look;
 * i, u, d inserts, updates, deletes.
 */
export async function tableOutcome(scene: Scene, actor: Actor, table: Table): Promise<string> {
	const { name, column } = table;
	const claims = JSON.stringify({ sub: scene.accounts[actor] ?? undefined, role: roleOf(actor) });
	const outcome = async (statement: string): Promise<number | null> => {
		const { said } = await scene.one<{ said: string }>(
			'select public.as_actor($1, $2, $3) as said',
			[roleOf(actor), claims, statement]
		);
		const [, code = '', rest = ''] = /^(\S+) ([^]*)$/.exec(said) ?? [];
		if (code === 'ZZ000') return Number(rest);
		// Whatever else goes wrong with a row without values went wrong after it was allowed.
		return code === '42501' ? null : 0;
	};
	const { rows } = await scene.one<{ rows: number }>(
		`select count(*)::int as rows from app.${name}`
	);
	const seen = await outcome(`select from app.${name}`);
	const letters = [
		seen === null ? '' : seen === 0 ? '0' : seen < rows ? 's' : 'S',
		(await outcome(`insert into app.${name} default values`)) === null ? '' : 'i',
		(await outcome(`update app.${name} set ${column} = ${column}`)) === null ? '' : 'u',
		(await outcome(`delete from app.${name}`)) === null ? '' : 'd'
	];
	return letters.join('') || '-';
}
