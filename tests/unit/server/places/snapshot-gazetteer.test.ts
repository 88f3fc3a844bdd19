import { expect, it } from 'vitest';
import { gazetteerFrom } from '../../../../src/lib/server/places/snapshot-gazetteer.ts';
import { seedPlaces } from '../../domain/place/seed-places.ts';

it('builds a gazetteer from the geography of a snapshot', () => {
	const gazetteer = gazetteerFrom({
		areas: [...seedPlaces.areas],
		regions: [...seedPlaces.regions],
		settlements: [...seedPlaces.settlements],
		outward_codes: [...seedPlaces.outwardCodes]
	});
	expect(gazetteer.suggest('tonyp', 'cy')[0]).toMatchObject({ label: 'Tonypandy' });
	expect(gazetteer.areas).toHaveLength(22);
});

it('refuses geography that does not fit', () => {
	const [area] = seedPlaces.areas;
	const broken = { ...area, gss: 'E06000001' } as (typeof seedPlaces.areas)[number];
	expect(() =>
		gazetteerFrom({ areas: [broken], regions: [], settlements: [], outward_codes: [] })
	).toThrow();
});
