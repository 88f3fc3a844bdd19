import { expect, test } from 'vitest';
import {
	otherWork,
	queueChoices,
	queueLine,
	queuePages,
	type Waiting
} from '../../../../src/lib/views/moderation/queue-view.ts';
import { english, idOf } from '../../domain/a-service.ts';
import { seedReference, seedWorld } from '../../domain/seed-record.ts';

const { gazetteer } = seedWorld('2026-11-21');
const setting = (locale: 'en' | 'cy') => ({ reference: seedReference, gazetteer, locale });
const NOW = new Date('2026-11-22T12:00:00Z');
const waiting = (changes: Partial<Waiting> = {}): Waiting => ({
	id: idOf(1),
	reference: 'HAE-2345-ABCD',
	kind: 'new',
	state: 'submitted',
	name: { en: 'Parents', cy: 'Rhieni', cy_state: 'human' },
	organization: english('Example Trust'),
	areas: ['W06000002'],
	submitted_at: '2026-11-19T09:00:00Z',
	publish_at: null,
	claimed: null,
	twins: 0,
	batch: null,
	...changes
});

test('a line says what it is, whose, for where, how long it has waited and who looks at it', () => {
	expect(queueLine(waiting(), NOW, setting('en'))).toMatchObject({
		href: `/en/moderation/${idOf(1)}`,
		name: { text: 'Parents' },
		kind: 'New service',
		by: 'by Example Trust',
		areas: 'Gwynedd',
		sent: 'Sent in 3 days ago',
		claim: 'Nobody is looking at it yet',
		mine: false,
		twins: null,
		publishing: null
	});
	expect(queueLine(waiting(), NOW, setting('cy'))).toMatchObject({
		name: { text: 'Rhieni' },
		kind: 'Gwasanaeth newydd'
	});
});

test('one without a name goes by its reference, and a list leads to where lists are decided', () => {
	expect(queueLine(waiting({ name: null }), NOW, setting('cy')).name.text).toBe('HAE-2345-ABCD');
	const list = waiting({ kind: 'import', batch: { id: idOf(9), rows: 12 } });
	const line = queueLine(list, NOW, setting('en'));
	expect(line.href).toBe(`/en/register/import/${idOf(9)}`);
	expect(line.kind).toMatch(/^List from a file: 12 /);
});

test('what is approved says when it goes public instead of who looks at it', () => {
	const approved = waiting({
		state: 'approved',
		claimed: 'mine',
		publish_at: '2026-11-22T12:00:30Z'
	});
	const line = queueLine(approved, NOW, setting('en'));
	expect(line.claim).toBeNull();
	expect(line.publishing).toMatch(/12:00/);
});

test('possible doubles are counted in both languages', () => {
	const words = (locale: 'en' | 'cy', twins: number) =>
		queueLine(waiting({ twins }), NOW, setting(locale)).twins;
	expect(words('en', 1)).not.toBe(words('en', 2));
	expect(words('en', 2)).toContain('2');
	expect(new Set([1, 2, 3, 7].map((twins) => words('cy', twins))).size).toBe(4);
});

test('the page is said only where there are several, and never beyond the last', () => {
	expect(queuePages(1, 1, 'en')).toBeNull();
	expect(queuePages(1, 0, 'en')).toBeNull();
	expect(queuePages(2, 12, 'en')).toBe('Page 2 of 12');
	expect(queuePages(99, 12, 'cy')).toBe('Tudalen 12 o 12');
});

test('an editor chooses among the areas that are theirs', () => {
	const { areas, kinds, claims } = queueChoices(['W06000002', 'W06000022'], setting('cy'));
	expect(areas.map(({ label }) => label)).toEqual([areas[0]!.label, 'Gwynedd', 'Casnewydd']);
	for (const { value } of [areas[0]!, kinds[0]!, claims[0]!]) expect(value).toBe('');
});

test('the other pages say how much waits there, and nothing where nothing does', () => {
	const work = otherWork({ reports: 2, feedback: 1, claims: 0, checks: 31, examples: 1 }, 'en');
	expect(work.map(({ label }) => label)).toEqual([
		'Reports from readers (2)',
		'What parents said (1)',
		'Claims to organisations',
		'Records that need a check (31)',
		'Good practice (1)',
		'Lists from files',
		'Feeds',
		'Decided lately'
	]);
	expect(work.at(-1)!.href).toBe('/en/moderation/decided');
});

test('a time that something becomes public is said with one “at”', () => {
	const { publishing } = queueLine(
		waiting({ state: 'approved', publish_at: '2026-11-22T12:22:00Z' }),
		NOW,
		setting('en')
	);
	expect(publishing).toBe('Approved. It will be public on 22 November 2026 at 12:22');
});
