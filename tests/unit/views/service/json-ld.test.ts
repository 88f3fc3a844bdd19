import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../../../src/lib/views/service/json-ld.ts';
import { serviceView } from '../../../../src/lib/views/service/service-view.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { aPlace, aService, english } from '../../domain/a-service.ts';
import { seedGazetteer } from '../../domain/place/seed-places.ts';
import { seedReference } from '../../domain/seed-record.ts';

const at = { locale: 'en', url: 'https://example.wales/en/services/1' } as const;
const today = '2026-11-21';
const world = { reference: seedReference, gazetteer: seedGazetteer, siblings: [] };
const view = (changes: Partial<Service>) => serviceView(aService(changes), world, { ...at, today });
const checked = { assurance: { checked_on: '2026-11-01', role: 'provider' as const } };

describe('JSON-LD', () => {
	it('is there only for a confirmed record', () => {
		expect(view({}).jsonLd).toBeNull();
		expect(view(checked).jsonLd).toContain('schema.org');
		expect(view({ ...checked, status: 'defunct' }).jsonLd).toBeNull();
		const old = { checked_on: '2024-01-01', role: 'provider' as const };
		expect(view({ assurance: old }).jsonLd).toBeNull();
	});

	it('is never there for a sensitive kind of help, nor may such a page be indexed', () => {
		const { jsonLd: text, indexable } = view({ ...checked, categories: ['domestic_abuse'] });
		expect([text, indexable]).toEqual([null, false]);
		expect(view(checked).indexable).toBe(true);
		expect(view({}).indexable).toBe(false);
	});

	it('can not end the element that it stands in, whatever the record says', () => {
		const nasty = '</script><script>alert(1)</script><!-- & -->';
		const text = jsonLd(aService({ name: english(nasty), description: english(nasty) }), at);
		expect(text).not.toMatch(/[<&]/);
		expect((JSON.parse(text) as { name: string }).name).toBe(nasty);
	});

	it('names a town and never an address or coordinates; a withheld service has no place', () => {
		const placed = jsonLd(aService({ locations: [aPlace({ address_1: '1 Stryd Fawr' })] }), at);
		expect(placed).toContain('"addressLocality":"Bangor"');
		expect(placed).not.toMatch(/Stryd Fawr|53\.2|-4\.1|geo/);
		expect(jsonLd(aService({ location_withheld: true }), at)).not.toMatch(/Place|address/);
	});
});
