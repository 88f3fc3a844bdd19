import { describe, expect, it } from 'vitest';
import { KEPT } from '../../../../src/lib/domain/privacy/kept.ts';
import { keptTable } from '../../../../src/lib/views/privacy/kept-view.ts';
import { operatorBlock } from '../../../../src/lib/views/privacy/operator-view.ts';
import { privacyView } from '../../../../src/lib/views/privacy/privacy-view.ts';

const council = {
	name: { en: 'Example Council', cy: 'Cyngor Enghraifft' },
	contact: 'haenau@council.example'
};

describe('who runs a copy', () => {
	it('is named in the reader’s language, with a way to write to them', () => {
		expect(operatorBlock(council, 'cy')).toMatchObject({ kind: 'text' });
		expect(JSON.stringify(operatorBlock(council, 'cy'))).toContain('Cyngor Enghraifft');
		expect(JSON.stringify(operatorBlock(council, 'en'))).toContain('mailto:haenau@council.example');
		const english = { ...council, name: { en: 'Example Council', cy: null } };
		expect(JSON.stringify(operatorBlock(english, 'cy'))).toContain('Example Council');
	});

	it('may be reached by a page instead, whose address may hold an @', () => {
		const contact = 'https://council.example/@haenau';
		expect(operatorBlock({ ...council, contact }, 'en')).toMatchObject({
			text: [expect.anything(), expect.anything(), { href: contact }]
		});
	});

	it('is said plainly to be unknown until they name themselves', () => {
		expect(operatorBlock(null, 'en').kind).toBe('notice');
		const blocks = privacyView(null, 'cy').sections.flatMap(({ blocks }) => blocks);
		expect(blocks.filter(({ kind }) => kind === 'notice')).toHaveLength(1);
	});
});

it('the table of what is kept names every table once, and says where a person can be in it', () => {
	const table = keptTable('en');
	if (table.kind !== 'table') throw new Error('not a table');
	const text = JSON.stringify(table.rows);
	for (const { tables } of KEPT) expect(text).toContain(tables.join(', '));
	const about = table.rows.map(([, person]) => person![0]);
	expect(about.filter((word) => word === 'Can be')).toHaveLength(
		KEPT.filter(({ personal }) => personal === 'possible').length
	);
	for (const row of table.rows) expect(row).toHaveLength(table.heads.length);
});
