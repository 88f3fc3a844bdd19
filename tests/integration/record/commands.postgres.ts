/** npm run db:migrate and db:seed, as an operator runs them against a database of their own. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { connectPostgres } from '../../../src/lib/server/migrate/connect-postgres.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const cluster = process.env.TEST_POSTGRES_URL ?? '';
const url = new URL(cluster);
url.pathname = `/commands_${randomUUID().replaceAll('-', '')}`;

beforeAll(async () => {
	const owner = connectPostgres(cluster);
	await owner.exec(`create database ${url.pathname.slice(1)}`);
	await owner.close();
});

/** Runs a command of src/bin; `address` null leaves SUPABASE_DB_URL out. */
function run(command: 'migrate' | 'seed', address: string | null = url.href) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [`src/bin/${command}.ts`], {
		cwd: project,
		encoding: 'utf8',
		env: { PATH: process.env.PATH, ...(address === null ? {} : { SUPABASE_DB_URL: address }) }
	});
	return { status, said: `${stdout}${stderr}` };
}

test('says what is missing before anything is done', () => {
	expect(run('migrate', null)).toMatchObject({
		status: 1,
		said: expect.stringContaining('SUPABASE_DB_URL is not set')
	});
	const early = run('seed');
	expect(early.status).toBe(1);
	expect(early.said).toContain('Run "npm run db:migrate" first');
});

test('migrates and seeds a database, and changes nothing the second time', () => {
	expect(run('migrate')).toMatchObject({
		status: 0,
		said: expect.stringContaining('The database is at this version now')
	});
	expect(run('migrate').said).toContain('The database is at this version already');
	const first = run('seed');
	expect(first.status).toBe(0);
	expect(first.said).toContain('444 services, 72 statements, 22 principal areas');
	expect(run('seed').said).toContain('The facts were in the database already');
});

test('refuses a database that is ahead of this version', async () => {
	const owner = connectPostgres(url.href);
	await owner.exec(
		`insert into supabase_migrations.schema_migrations (version, name) values ('29990101000000', 'from_the_future')`
	);
	await owner.close();
	const { status, said } = run('migrate');
	expect(status).toBe(1);
	expect(said).toMatch(/29990101000000|ahead|newer/);
});

test('a database that does not answer is named in one sentence, without the password', () => {
	const { status, said } = run('migrate', 'postgres://owner:a-secret-word@127.0.0.1:1/none');
	expect(status).toBe(1);
	expect(said).toContain('127.0.0.1:1');
	expect(said).not.toContain('a-secret-word');
	// Words for an operator: no stack.
	expect(said).not.toMatch(/\n\s+at /);
});
