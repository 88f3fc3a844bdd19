/**
 * What people send in place of a list, over HTTP to the built server: each is told in words, in their
 * language, and neither the record nor the site minds.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../../src/lib/domain/bilingual/locale.ts';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { columnName } from '../../../src/lib/views/import/column-names.ts';
import type { ColumnId } from '../../../src/lib/domain/import/columns.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { start, until, type BuiltServer } from './built-server.ts';
import { signedIn, text, type Page, type Visitor } from './visitor.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
const providers = new Map<Locale, Visitor>();

beforeAll(async () => {
	folder = await temporaryFolder();
	server = await start({ DATA_DIR: folder.path });
	for (const locale of LOCALES) providers.set(locale, await signedIn(server, 'provider', locale));
});
afterAll(async () => {
	await server?.stop();
	await folder?.remove();
});

const send = (locale: Locale, content: BlobPart): Promise<Page> =>
	providers
		.get(locale)!
		.upload(
			`/${locale}/register/import`,
			{},
			new File([content], 'list.csv', { type: 'text/csv' })
		);

type Say = (locale: Locale) => string;

/** Name, file, and the sentence about it. */
const REFUSED: [string, () => BlobPart, Say][] = [
	['nothing', () => '', (locale) => m.import_file_empty({}, { locale })],
	['blanks', () => ' \n \n', (locale) => m.import_file_empty({}, { locale })],
	['a heading alone', () => 'Name\n', (locale) => m.import_file_no_rows({}, { locale })],
	['no heading', () => ',,\na,b,c\n', (locale) => m.import_file_no_header({}, { locale })],
	[
		'a workbook, which is a zip',
		() => new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]),
		(locale) => m.import_file_spreadsheet({}, { locale })
	],
	['a PDF', () => '%PDF-1.7\n1 0 obj', (locale) => m.import_file_spreadsheet({}, { locale })],
	[
		'a program',
		() => 'MZ\u0000\u0001\u0002,a\nb,c\n',
		(locale) => m.import_file_not_text({}, { locale })
	],
	[
		'a bomb: too large before anything is read',
		() => 'a\n'.repeat(6_500_000),
		(locale) => m.import_file_too_big({ most: '12' }, { locale })
	],
	[
		'one cell of eleven million letters',
		() => `a\n"${'x'.repeat(11_000_000)}"\n`,
		(locale) => m.import_file_row_too_long({ line: '2' }, { locale })
	],
	[
		'a cell that is a book',
		() => `a\n${'x'.repeat(6_000)}\n`,
		(locale) => m.import_file_cell_too_long({ line: '2' }, { locale })
	],
	[
		'three hundred columns',
		() => `${'a,'.repeat(300)}\nx\n`,
		(locale) => m.import_file_too_many_columns({ line: '1' }, { locale })
	],
	[
		'ten thousand rows and one',
		() => `a\n${'x\n'.repeat(10_001)}`,
		(locale) => m.import_file_too_many_rows({}, { locale })
	],
	[
		'a quotation mark that is never closed',
		() => 'a,b\n"open,1\n',
		(locale) => m.import_file_quote_open({ line: '2' }, { locale })
	]
];

describe.each(LOCALES)('in %s', (locale) => {
	test.each(REFUSED)('%s', async (_named, content, say) => {
		const page = await send(locale, content());
		expect(page.status).toBe(400);
		expect(text(page.html)).toContain(say(locale));
		expect(page.html).toContain('href="#file"');
	});

	test('letters of an old program are read, and somebody is asked to look at them', async () => {
		const header = columnName('name_cy', locale);
		const old = Uint8Array.from([...`${header}\n`, ...'T\u00fd'].map((one) => one.charCodeAt(0)));
		const { location } = await send(locale, old);
		const page = await providers.get(locale)!.get(location!);
		expect(text(page.html)).toContain(m.import_letters_converted({}, { locale }));
	});

	test('formulas are text; reversed ages and unknown codes are refused, and the cell named', async () => {
		const columns: ColumnId[] = [
			'name_en',
			'categories',
			'tiers',
			'minimum_age',
			'maximum_age',
			'areas'
		];
		const rows = [
			['=HYPERLINK(1)', 'parenting', 'primary', '5', '11', 'Gwynedd'],
			['Reversed', 'parenting', 'primary', '11', '5', 'Gwynedd'],
			['Unknown', 'juggling', 'sixth', '5', '11', 'Atlantis']
		];
		const header = columns.map((column) => columnName(column, locale));
		const list = [header, ...rows]
			.map((cells) => cells.map((cell) => `"${cell}"`).join(','))
			.join('\n');
		const { location } = await send(locale, list);
		const reader = providers.get(locale)!;
		let page: Page;
		await until(async () => {
			page = await reader.get(`${location}?rows=all`);
			return text(page.html).includes(m.import_state_checked({}, { locale }));
		});
		const said = text(page!.html);
		expect(said).toContain('=HYPERLINK(1)');
		for (const sentence of [
			m.import_problem_ages_reversed({ value: '11–5' }, { locale }),
			// The words that may be used follow.
			...['juggling', 'sixth', 'Atlantis'].map(
				(value) => m.import_problem_not_in_list({ value, words: '…' }, { locale }).split('…')[0]!
			),
			m.import_batch_cell({ column: columnName('maximum_age', locale), line: 3 }, { locale })
		]) {
			expect(said).toContain(sentence);
		}
		// To mend in a spreadsheet: the formula does not run there either.
		const mend = await reader.get(`${location}/mend.csv`);
		expect(mend.html).toContain('Reversed');
		expect(mend.html).not.toMatch(/(^|,)"?=/m);
	});
});

test('nobody else waited, and nothing is recorded of any of it', async () => {
	expect((await server.get('/healthz')).status).toBe(200);
	expect(await (await server.get('/readyz')).json()).toMatchObject({ ok: true, services: 444 });
	expect(server.output()).not.toContain('"level":"error"');
});
