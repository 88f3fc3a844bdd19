import { expect, it } from 'vitest';
import { placeTitle } from '../../../../src/lib/domain/place/place-title.ts';

it('takes the town off a part of it', () => {
	const title = placeTitle({ en: 'Cardiff: Whitchurch and Tongwynlais', cy: 'Yr Eglwys Newydd' });
	expect(title.name.en).toBe('Whitchurch and Tongwynlais');
	expect(title.town).toBe('Cardiff');
	expect(title.aliases).toEqual(['Whitchurch', 'Tongwynlais']);
});

it('takes a bracket off and keeps what is in it as a lesser name', () => {
	expect(
		placeTitle({ en: 'Colwyn Bay (with Rhos-on-Sea and Old Colwyn)', cy: 'Bae Colwyn' })
	).toEqual({
		name: { en: 'Colwyn Bay', cy: 'Bae Colwyn' },
		town: null,
		aliases: ['Rhos-on-Sea', 'Old Colwyn']
	});
});

it('leaves a plain name alone', () => {
	expect(placeTitle({ en: 'Holyhead', cy: 'Caergybi' })).toEqual({
		name: { en: 'Holyhead', cy: 'Caergybi' },
		town: null,
		aliases: []
	});
});
