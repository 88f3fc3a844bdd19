import { expect, test } from 'vitest';
import { healthBoardsSchema } from '../../../../src/lib/domain/official/formats/health-boards.ts';
import { readHealthBoards } from '../../../../src/lib/domain/official/read-health-boards.ts';
import { boundaries, geography, refusal, type Collection } from './a-country.ts';

/** Two boards, each with the shape of one of its areas. */
function boards(change: (of: Collection) => unknown = () => {}): Collection {
	const { features } = boundaries();
	const document: Collection = {
		type: 'FeatureCollection',
		features: geography.boards.map(({ code, name }, at) => ({
			type: 'Feature',
			properties: { LHB22CD: code, LHB22NM: name.en, LHB22NMW: name.cy },
			geometry: features[at]!.geometry
		}))
	};
	change(document);
	return document;
}
const read = (document: Collection) => readHealthBoards(document, 'lhb.geojson', geography);

test('boards are read with their names and authorities', () => {
	const [north] = healthBoardsSchema.parse(read(boards())).features;
	expect(north!.properties).toEqual({
		code: 'W11000023',
		name_en: 'North',
		name_cy: 'Gogledd',
		areas: geography.areas.slice(0, 11).map(({ gss }) => gss)
	});
});

test.each<[string, (of: Collection) => unknown, RegExp]>([
	['a board is missing', (of) => of.features.pop(), /lacks W11000024/],
	[
		'a board is a former one',
		(of) => (of.features[0]!.properties.LHB22CD = 'W11000026'),
		/W11000026 is a former board \(Abertawe Bro Morgannwg, until 2019\): the file is of an older vintage/
	],
	[
		'a board consists of others',
		(of) => (of.features[0]!.properties.lad_codes = ['W06000001']),
		/consists of other authorities/
	],
	[
		'it is another file',
		(of) => of.features.forEach(({ properties }) => (properties.LHB22CD = 'E1')),
		/no feature with the code of a local health board/
	]
])('a file is refused when %s', (_, change, says) => {
	expect(refusal(() => read(boards(change)))).toMatch(says);
});
