import type { Gazetteer } from './gazetteer.ts';
import type { OutwardCode } from './outward-code.ts';
import { outwardExtentKm } from './outward-extent.ts';
import type { Names } from './place-names.ts';
import { townList } from './place-list.ts';
import { countryOf, isEnglishDistrict, postcodeArea, welshEdgeOf } from './postcode-areas.ts';
import type { AreaChoice, Resolution } from './resolution.ts';
import type { ResolveWith } from './resolve-with.ts';
import { roundPoint } from './rounding.ts';

/**
 * A whole postcode: by the file when it is there, else by its outward code. One that the file does not
 * hold is said to be unknown, until the person has picked a council for it.
 */
export function resolveFullPostcode(
	postcode: { outward: string; formatted: string },
	given: ResolveWith
): Resolution {
	const known = given.postcodes?.lookup(postcode.formatted) ?? null;
	if (known === null) {
		const district = resolveOutward(postcode.outward, given);
		if (given.postcodes === undefined || given.chosenArea !== undefined) return district;
		if (district.outcome !== 'found' && district.outcome !== 'choose-area') return district;
		const { outward } = postcode;
		const border =
			welshEdgeOf(outward) !== undefined ||
			given.gazetteer.outward(outward)?.crossesBorder === true;
		return { outcome: 'unknown-postcode', outward, district, border };
	}
	const area = given.gazetteer.area(known.gss);
	if (area === undefined) {
		const outcome = known.gss.startsWith('E') ? 'england' : 'elsewhere';
		return { outcome, outward: postcode.outward };
	}
	const region = given.gazetteer.regionOf(area.gss);
	return {
		outcome: 'found',
		label: outwardLabel(postcode.outward, given.gazetteer),
		kind: 'postcode',
		point: roundPoint(known),
		outward: postcode.outward,
		area: area.gss,
		areas: [area.gss],
		...(region === undefined ? {} : { region: region.code }),
		precision: 'unit'
	};
}

/** Half a postcode, or a whole one that no file knows. */
export function resolveOutward(code: string, given: ResolveWith): Resolution {
	const outward = given.gazetteer.outward(code);
	if (outward !== undefined) return resolveKnownOutward(outward, given);
	const edge = welshEdgeOf(code);
	if (edge !== undefined) return chooseCouncil('border-district', code, [edge], given);
	if (isEnglishDistrict(code)) return { outcome: 'england', outward: code };
	const letters = postcodeArea(code);
	if (countryOf(letters) !== 'wales') return { outcome: 'elsewhere', outward: code };
	// A new or retired code of a Welsh postcode area: somewhere among the councils that area serves.
	const councils = given.gazetteer.outwardCodes
		.filter((other) => other.geographic && postcodeArea(other.code) === letters)
		.flatMap((other) => other.areas);
	return chooseCouncil('unknown-district', code, councils, given);
}

/** An outward code of the facts; `label` names a neighbourhood in it. */
export function resolveKnownOutward(
	outward: OutwardCode,
	given: ResolveWith,
	label: Names = outwardLabel(outward.code, given.gazetteer)
): Resolution {
	if (!outward.geographic) return { outcome: 'non-geographic', outward: outward.code };
	const picked = outward.areas.find((gss) => gss === given.chosenArea);
	const area = picked ?? (outward.areas.length === 1 ? outward.areas[0] : undefined);
	if (area === undefined) {
		return chooseCouncil('several-authorities', outward.code, outward.areas, given);
	}
	const region = given.gazetteer.regionOf(area);
	return {
		outcome: 'found',
		label,
		kind: 'outward',
		point: outward.point,
		outward: outward.code,
		area,
		areas: [area],
		...(region === undefined ? {} : { region: region.code }),
		precision: 'outward',
		withinKm: outwardExtentKm(outward, given.gazetteer.outwardCodes),
		...(outward.crossesBorder ? { crossesBorder: true as const } : {})
	};
}

/** Asks for the council, or takes the one that was picked: then the place is that whole area. */
function chooseCouncil(
	reason: AreaChoice['reason'],
	outward: string,
	councils: readonly string[],
	{ gazetteer, chosenArea }: ResolveWith
): Resolution {
	const options = [...new Set(councils)].flatMap((gss) => gazetteer.area(gss) ?? []);
	const only = reason === 'unknown-district' && options.length === 1 ? options[0] : undefined;
	const area = options.find(({ gss }) => gss === chosenArea) ?? only;
	if (area === undefined) {
		return {
			outcome: 'choose-area',
			reason,
			outward,
			options: options.map(({ gss, name }) => ({ gss, name }))
		};
	}
	return {
		outcome: 'found',
		label: { en: `${outward} (${area.name.en})`, cy: `${outward} (${area.name.cy})` },
		kind: 'outward',
		point: area.centroid,
		outward,
		area: area.gss,
		areas: [area.gss],
		region: area.region,
		precision: 'area',
		...(reason === 'border-district' ? { crossesBorder: true as const } : {})
	};
}

function outwardLabel(code: string, gazetteer: Gazetteer): Names {
	const outward = gazetteer.outward(code);
	if (outward === undefined) return { en: code, cy: code };
	const town = townList(outward.town);
	return { en: `${code} (${town.en})`, cy: `${code} (${town.cy})` };
}
