import type { Bilingual } from '../../../../src/lib/domain/bilingual/bilingual.ts';
import type { Claim } from '../../../../src/lib/domain/example/claim.ts';
import type { Example } from '../../../../src/lib/domain/example/example.ts';

/** An English text whose Welsh is there too. */
export const said = (en: string, cy = `${en} (cy)`): Bilingual => ({ en, cy, cy_state: 'human' });

/** A result that says all there is to say. */
export const aClaim = (of: Partial<Claim> = {}): Claim => ({
	measure: said('Children who stayed at home'),
	n: 45,
	of: 60,
	percent: null,
	period: { from: '2025-04', to: '2026-03' },
	method: said('Asked a year on'),
	source: said('The yearly report'),
	source_url: null,
	level: 'counted',
	...of
});

/** A public example; the number makes its id. */
export const anExample = (nth: number, of: Partial<Example> = {}): Example => ({
	id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
	reference: `E-23456${nth}`,
	own: 'provider',
	version: 1,
	published_on: '2026-11-01',
	organization: null,
	title: said(`Example ${nth}`, `Enghraifft ${nth}`),
	done: said('Visits before birth'),
	for_whom: said('Parents'),
	needed: said('A car'),
	note: null,
	source: null,
	tiers: ['targeted'],
	categories: ['edge_of_care'],
	services: [],
	claims: [],
	...of
});
