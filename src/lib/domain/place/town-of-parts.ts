import type { LonLat } from './lon-lat.ts';
import type { OutwardCode } from './outward-code.ts';
import type { Names } from './place-names.ts';
import { isMiddleOfTown, placeTitle } from './place-title.ts';
import type { PrincipalArea } from './principal-area.ts';
import type { Settlement } from './settlement.ts';

type Facts = {
	areas: readonly PrincipalArea[];
	settlements: readonly Settlement[];
	outwardCodes: readonly OutwardCode[];
};

/**
 * Towns that are recorded only by their parts ("Cardiff: Rumney", "Neath: town centre"), as one
 * settlement each: at the middle of the town where that is a part, else at the parts' weighted
 * mean, with their summed weight.
 */
export function townsOfParts(facts: Facts): Settlement[] {
	const parts = Map.groupBy(facts.settlements, ({ name, gss }) => {
		const town = placeTitle(name).town ?? COMPASS.exec(name.en)?.[1];
		return town === undefined ? null : `${gss} ${town}`;
	});
	const whole = new Set(facts.settlements.map(({ name, gss }) => `${gss} ${name.en}`));
	return [...parts].flatMap(([key, members]) => {
		if (key === null || whole.has(key) || isLonePart(members)) return [];
		const [gss = '', ...town] = key.split(' ');
		return {
			name: townNames(town.join(' '), gss, facts),
			gss,
			point: members.find(({ name }) => isMiddleOfTown(name))?.point ?? weightedMean(members),
			weight: members.reduce((sum, { weight }) => sum + weight, 0)
		};
	});
}

/** "Ebbw Vale North": half a town, if there is another half. */
const COMPASS = /^(.+) (?:North|South|East|West)$/;

const isLonePart = ([only, second]: readonly Settlement[]): boolean =>
	second === undefined && only !== undefined && placeTitle(only.name).town === null;

function weightedMean(members: readonly Settlement[]): LonLat {
	// A part without weight still counts a little, so that the sum is never zero.
	const total = members.reduce((sum, { weight }) => sum + weight + 1, 0);
	const mean = (axis: keyof LonLat) =>
		members.reduce((sum, { point, weight }) => sum + point[axis] * (weight + 1), 0) / total;
	return { lon: round4(mean('lon')), lat: round4(mean('lat')) };
}

const round4 = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** Both names of a town: the area's when they share one, else the post town's. */
function townNames(town: string, gss: string, { areas, outwardCodes }: Facts): Names {
	const area = areas.find((each) => each.gss === gss && each.name.en === town);
	const post = outwardCodes.find((code) => code.areas[0] === gss && code.town.en === town);
	return area?.name ?? post?.town ?? { en: town, cy: town };
}
