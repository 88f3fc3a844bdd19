/**
 * npm run db:seed: takes the seed facts into the database of SUPABASE_DB_URL. Safe to repeat: what
 * people changed since stays as they made it.
 */
import { join } from 'node:path';
import { projectFolder } from '../lib/server/config/project-folder.ts';
import { seed } from '../lib/server/seed/seed.ts';
import { withDatabase } from './db-url.ts';

const COUNTS = `select
	(select count(*) from app.service)::int as services,
	(select count(*) from app.statement)::int as statements,
	(select count(*) from app.area)::int as areas`;

await withDatabase('db:seed', async (connection) => {
	const [found] = await connection.query<{ table: string | null }>(
		"select to_regclass('app.seed_run')::text as table",
		[]
	);
	if (!found?.table) {
		throw new Error('The database has no tables of Haenau yet. Run "npm run db:migrate" first.');
	}
	console.log('Reading the facts of supabase/seed.');
	const sql = <Row>(text: string, parameters: unknown[] = []) =>
		connection.query<Row>(text, parameters);
	const changed = await seed(sql, join(projectFolder(), 'supabase', 'seed'));
	const [counts] = await sql<{ services: number; statements: number; areas: number }>(COUNTS);
	console.log(
		changed ? 'The facts are in the database.' : 'The facts were in the database already.'
	);
	console.log(
		`${counts?.services} services, ${counts?.statements} statements, ${counts?.areas} principal areas.`
	);
});
