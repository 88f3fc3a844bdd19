import type { HealthBoards } from './formats/health-boards.ts';
import { problemsOfCodes, type Geography } from './geography.ts';
import { checkedGeometry, twice } from './read-boundaries.ts';
import { OfficialDataRefused, Problems } from './refusal.ts';
import { property, rawFeatures } from './shapes/raw-features.ts';
import { pointsOf } from './shapes/measure.ts';
import { roundGeometry } from './shapes/round-geometry.ts';
import { simplify } from './shapes/simplify.ts';

const CODE = [/^lhb\d*_?cd$/, /^code$/, /^id$/];
const NAME = [/^lhb\d*_?nm$/, /^name_en$/, /^name$/];
const NAME_CY = [/^lhb\d*_?nmw$/, /^name_cy$/];
/** The file in full detail has half a million: more than anything needs that is drawn. */
const MOST_POINTS = 40_000;
/** Boards that were made into others, with what happened. */
const FORMER: Readonly<Record<string, string>> = {
	W11000026: 'Abertawe Bro Morgannwg, until 2019',
	W11000027: 'Cwm Taf, until 2019'
};

/**
 * The seven local health boards, in our form, with the authorities they consist of: as the file says,
 * else as the record does.
 * @throws OfficialDataRefused with everything that is wrong
 */
export function readHealthBoards(
	document: unknown,
	name: string,
	{ boards }: Geography
): HealthBoards {
	const features = rawFeatures(document, name)
		.map((feature) => ({ ...feature, code: property(feature, CODE) ?? '' }))
		.filter(({ code }) => code.startsWith('W11'));
	if (features.length === 0) {
		throw new OfficialDataRefused([
			`${name} has no feature with the code of a local health board (W11...). Is it the right file?`
		]);
	}
	const problems = new Problems();
	const codes = features.map(({ code }) => code);
	twice(codes).forEach((code) => problems.add('twice', `${name}: ${code} is there twice.`));
	for (const code of codes) {
		if (FORMER[code])
			problems.add(
				'former',
				`${name}: ${code} is a former board (${FORMER[code]}): the file is of an older vintage.`
			);
	}
	const current = codes.filter((code) => !FORMER[code]);
	for (const sentence of problemsOfCodes(
		current,
		boards.map(({ code }) => code)
	)) {
		problems.add('codes', `${name}: ${sentence}`);
	}
	problems.refuse();
	const read = features.map((feature) => {
		const board = boards.find(({ code }) => code === feature.code)!;
		const listed = feature.properties.get('lad_codes');
		const areas = Array.isArray(listed) ? listed.map(String).sort() : [...board.areas].sort();
		if (String(areas) !== String([...board.areas].sort())) {
			problems.add(
				'areas',
				`${name}: ${feature.code} consists of other authorities than the record says.`
			);
		}
		const geometry = checkedGeometry(feature, `${name}: ${feature.code}`, problems);
		return {
			type: 'Feature' as const,
			properties: {
				code: feature.code,
				name_en: property(feature, NAME) ?? board.name.en,
				name_cy: property(feature, NAME_CY) ?? board.name.cy,
				areas
			},
			geometry: roundGeometry(geometry, 5)
		};
	});
	problems.refuse();
	const points = read.reduce((sum, { geometry }) => sum + pointsOf(geometry), 0);
	if (points > MOST_POINTS) {
		const geometries = read.map(({ geometry }) => geometry);
		simplify(geometries, MOST_POINTS / 2).forEach(
			(geometry, at) => (read[at]!.geometry = geometry)
		);
	}
	read.sort((one, other) => (one.properties.code < other.properties.code ? -1 : 1));
	return { type: 'FeatureCollection', features: read };
}
