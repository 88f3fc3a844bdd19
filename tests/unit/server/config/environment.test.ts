import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../../src/lib/server/config/environment.ts';
import { projectFolder } from '../../../../src/lib/server/config/project-folder.ts';

describe('the environment', () => {
	it('needs nothing: the embedded form in .data', () => {
		expect(readEnvironment({})).toEqual({
			dataDir: resolve('.data'),
			supabase: { form: 'embedded' },
			firstAdminEmail: null,
			mail: { form: 'outbox' },
			origin: 'http://localhost:3000',
			basemapStyleUrl: null,
			embedAncestors: [],
			snapshotPollSeconds: 5,
			logLevel: 'info',
			operator: null
		});
	});

	it('takes an empty line of .env as not set', () => {
		expect(readEnvironment({ SUPABASE_URL: '', DATA_DIR: '', LOG_LEVEL: '' })).toEqual(
			readEnvironment({})
		);
	});

	it('uses a hosted Supabase when its address and key are there, and does not print the secret key', () => {
		const read = readEnvironment({
			SUPABASE_URL: 'https://db.example.wales',
			SUPABASE_PUBLISHABLE_KEY: 'public',
			SUPABASE_SECRET_KEY: 'very secret',
			SMTP_URL: 'smtps://user:very%20secret@mail.example:465',
			MAIL_FROM: 'no-reply@haenau.example'
		});
		expect(read.supabase).toEqual({
			form: 'hosted',
			url: 'https://db.example.wales',
			publishableKey: 'public',
			secretKey: expect.any(Function)
		});
		expect(JSON.stringify(read)).not.toMatch(/very( |%20)secret/);
	});

	it('sends by a mail server when one is named, with links to its own address', () => {
		const { mail, origin } = readEnvironment({
			SMTP_URL: 'smtp://localhost:2525',
			MAIL_FROM: 'no-reply@haenau.example',
			ORIGIN: 'https://haenau.example/'
		});
		expect(mail).toMatchObject({ form: 'smtp', from: 'no-reply@haenau.example' });
		expect(mail.form === 'smtp' && mail.url()).toBe('smtp://localhost:2525');
		expect(origin).toBe('https://haenau.example');
		expect(readEnvironment({ PORT: '3201' }).origin).toBe('http://localhost:3201');
	});

	it('takes who runs this copy, with an address to write to', () => {
		const operator = (env: Record<string, string>) => readEnvironment(env).operator;
		const post = { OPERATOR_NAME: 'A Council', OPERATOR_CONTACT: 'help@council.example' };
		expect(operator(post)).toEqual({
			name: { en: 'A Council', cy: null },
			contact: 'help@council.example'
		});
		expect(operator({ ...post, OPERATOR_NAME_CY: 'Cyngor' })?.name.cy).toBe('Cyngor');
		expect(operator({ ...post, OPERATOR_CONTACT: 'https://council.example/ask' })?.contact).toBe(
			'https://council.example/ask'
		);
	});

	it.each([
		[{ OPERATOR_NAME: 'A Council' }, /OPERATOR_CONTACT must be set/],
		[{ SMTP_URL: 'smtp://mail.example' }, /MAIL_FROM must be set/],
		[{ SMTP_URL: 'mail.example:25', MAIL_FROM: 'a@b.example' }, /^Environment, SMTP_URL: /],
		[
			{
				SUPABASE_URL: 'https://db.example.wales',
				SUPABASE_PUBLISHABLE_KEY: 'public',
				SUPABASE_SECRET_KEY: 'secret'
			},
			/^Environment, SMTP_URL: .* SMTP_URL must be set/
		],
		[{ OPERATOR_CONTACT: 'help@council.example' }, /OPERATOR_NAME must be set/],
		[
			{ OPERATOR_NAME: 'A Council', OPERATOR_CONTACT: 'javascript:alert(1)' },
			/^Environment, OPERATOR_CONTACT: /
		],
		[{ SUPABASE_URL: 'https://db.example.wales' }, /SUPABASE_PUBLISHABLE_KEY must be set/],
		[{ SUPABASE_URL: 'not an address' }, /^Environment, SUPABASE_URL: /],
		[{ SNAPSHOT_POLL_SECONDS: 'often' }, /^Environment, SNAPSHOT_POLL_SECONDS: /],
		[{ SNAPSHOT_POLL_SECONDS: '0' }, /^Environment, SNAPSHOT_POLL_SECONDS: /],
		[{ LOG_LEVEL: 'loud' }, /^Environment, LOG_LEVEL: /],
		[{ BASEMAP_STYLE_URL: 'style.json' }, /^Environment, BASEMAP_STYLE_URL: /]
	])('names the variable at fault: %o', (env, message) => {
		expect(() => readEnvironment(env as Record<string, string>)).toThrow(message);
	});
});

it('finds the project’s folder from below, and says so when there is none', async () => {
	const root = await mkdtemp(join(tmpdir(), 'haenau-folder-'));
	try {
		const below = join(root, 'a', 'b');
		await mkdir(below, { recursive: true });
		expect(() => projectFolder(below)).toThrow(/No supabase\/migrations folder/);
		await mkdir(join(root, 'supabase', 'migrations'), { recursive: true });
		expect(projectFolder(below)).toBe(root);
	} finally {
		await rm(root, { recursive: true });
	}
});
