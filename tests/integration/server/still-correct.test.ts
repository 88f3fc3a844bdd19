/**
 * A reminder from end to end on the built server, without a browser's scripts: the job that runs in
 * the server, the outbox, the link, the button, and what the public sees.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { addMonths } from '../../../src/lib/domain/assurance/assurance.ts';
import { dayOf } from '../../../src/lib/domain/time/calendar.ts';
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { seed } from '../../../src/lib/server/seed/seed.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { migrationsDir, seedDir } from '../record/record-database.ts';
import { start, until, type BuiltServer } from './built-server.ts';
import { startSmtpServer, type SmtpServer } from '../mail/smtp-server.ts';
import { decoded } from '../mail/decoded.ts';

const en = { locale: 'en' } as const;
const TODAY = dayOf(new Date());

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let smtp: SmtpServer;
let server: BuiltServer | undefined;
let service: { id: string; name: string };

/** Starts the server on the folder; a first start made the demo accounts, one of whom gets the mail. */
beforeAll(async () => {
	folder = await temporaryFolder();
	smtp = await startSmtpServer();
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	await seed(db.sql, seedDir);
	const [row] = await db.sql<{ id: string; name: string }>(
		`select s.id::text, s.name ->> 'en' as name from app.service s
		where s.published and s.in_scope and s.status = 'active'
			and s.organization_id = (select organization_id from app.service where fact_id = 'S225')
		order by s.fact_id limit 1`
	);
	service = row!;
	// On the targeted tier a check holds for six months: this one runs out today.
	await db.sql(`update app.tier_placement set tier_id = 'targeted' where service_id = $1`, [
		row!.id
	]);
	await db.sql(
		`insert into app.assurance (id, service_id, checked_on, role)
		values (gen_random_uuid(), $1, $2, 'provider')`,
		[row!.id, addMonths(TODAY, -6)]
	);
	await db.close();
});
afterAll(async () => {
	await server?.stop();
	await smtp?.close();
	await folder?.remove();
});

const heading = (html: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)![1]!;

test('the outbox shows the reminder, and looking at its link changes nothing', async () => {
	server = await start({ DATA_DIR: folder.path });
	const link = await linkIn(() => server!.get('/en/outbox').then((page) => page.text()));
	for (const path of [link, link]) {
		const page = await server.get(path);
		expect(page.headers.get('cache-control')).toBe('no-store');
		expect(page.headers.get('referrer-policy')).toBe('same-origin');
		const html = await page.text();
		expect(heading(html)).toContain(m.assure_title({}, en));
		expect(html).toContain(service.name.replaceAll('&', '&amp;'));
	}
	const done = await server.post(link, {});
	expect([done.status, done.headers.get('location')]).toEqual([
		303,
		`/en/assurance/thanks?service=${service.id}`
	]);
	const thanks = await (await server.get(done.headers.get('location')!)).text();
	expect(heading(thanks)).toBe(m.assure_done_title({}, en));
	// The public sees it at once, and the link is spent.
	const page = await (await server.get(`/en/services/${service.id}`)).text();
	expect(page).toContain(`datetime="${TODAY}"`);
	const again = await server.post(link, {});
	expect(again.status).toBe(409);
	expect(heading(await again.text())).toBe(m.assure_link_used_title({}, en));
	expect(server.output()).not.toContain(link.split('token=')[1]);
	expect(server.output()).not.toContain('provider@haenau.example');
	await server.stop();
	server = undefined;
});

test('with a mail server the message leaves the house, and there is no outbox page', async () => {
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	await db.sql('delete from app.assurance where service_id = $1 and checked_on = $2', [
		service.id,
		TODAY
	]);
	await db.sql('delete from app.reminder');
	await db.sql('delete from app.confirm_link');
	await db.close();
	server = await start({
		DATA_DIR: folder.path,
		SMTP_URL: smtp.url,
		MAIL_FROM: 'no-reply@haenau.example',
		ORIGIN: 'https://haenau.example'
	});
	await until(() => smtp.taken.length > 0);
	const { headers, text } = decoded(smtp.taken[0]!.raw);
	expect(smtp.taken[0]!.to).toEqual(['provider@haenau.example']);
	expect(headers.subject).toBe(m.mail_check_subject({ service: service.name }, en));
	expect(text).toMatch(
		/https:\/\/haenau\.example\/en\/assurance\/confirm\?token=[A-Za-z0-9_-]{43}\n/
	);
	expect((await server.get('/en/outbox')).status).toBe(404);
	await server.stop();
	server = undefined;
	expect(smtp.taken).toHaveLength(1);
});

async function linkIn(page: () => Promise<string>): Promise<string> {
	let link: string | undefined;
	await until(async () => {
		link = /href="(\/en\/assurance\/confirm\?token=[A-Za-z0-9_-]{43})"/.exec(await page())?.[1];
		return link !== undefined;
	});
	return link!;
}
