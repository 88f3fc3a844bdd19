import { WALES } from '../../../coverage/matrix.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { foldKey } from '../../../domain/place/folding.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { placeName, type CoverageNames } from '../coverage-setting.ts';
import { editDistance } from './edit-distance.ts';

/** A place that a reader may have meant. */
export type PlaceLink = { name: string; href: string };

/** What a page about no place offers instead. */
export type UnknownArea = {
	asked: string;
	/** Places spelt nearly so, nearest first. */
	nearest: PlaceLink[];
	wales: PlaceLink;
	regions: PlaceLink[];
	areas: PlaceLink[];
};

/** Most names that are offered as nearly what was asked. */
const MOST = 3;

/** Offers places for a code or name that stands for none: the nearest by spelling, and all of them. */
export function unknownArea(asked: string, names: CoverageNames, locale: Locale): UnknownArea {
	const link = (code: string): PlaceLink => ({
		name: placeName(code, names, locale),
		href: `/${locale}/coverage/${code}`
	});
	const regions = names.regions.filter(({ members }) => members.length > 1);
	const spelt = [
		...regions.map(({ code, name }) => ({ code, keys: [code, name.en, name.cy] })),
		...names.areas.map(({ gss, name }) => ({ code: gss, keys: [gss, name.en, name.cy] })),
		{ code: WALES, keys: [WALES, 'Wales', 'Cymru'] }
	];
	const key = foldKey(asked);
	const near = spelt
		.map(({ code, keys }) => ({
			code,
			apart: Math.min(...keys.map((one) => apart(key, foldKey(one))))
		}))
		.filter((one) => one.apart <= Math.max(1, Math.floor(key.length / 3)))
		.sort((one, other) => one.apart - other.apart);
	return {
		asked,
		nearest: near.slice(0, MOST).map(({ code }) => link(code)),
		wales: { ...link(WALES), name: m.area_all_wales({}, { locale }) },
		regions: regions.map(({ code }) => link(code)),
		areas: names.areas.map(({ gss }) => link(gss))
	};
}

/** How far a spelling is from a name; part of a name ("Anglesey") is near, whole words of it nearer. */
const apart = (asked: string, name: string): number =>
	asked.length > 3 && name.includes(asked) ? 0.5 : editDistance(asked, name);
