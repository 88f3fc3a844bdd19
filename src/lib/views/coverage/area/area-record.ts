import type { NeedFigure } from '../../../domain/area/need.ts';
import type { Bilingual } from '../../../domain/bilingual/bilingual.ts';
import type { Statement } from '../../../domain/statement/statement.ts';
import type { Reference } from '../../../domain/snapshot/reference.ts';
import { WALES } from '../../../coverage/matrix.ts';
import type { AreaPlace } from './area-place.ts';

/** A statement that something should exist, as far as a page about a place names it. */
export type SaidNote = {
	id: string;
	name: Bilingual;
	organization: Bilingual;
	/** The source, in the language of the source. */
	source: string;
	sourceUrl: string | null;
	/** Date of the source ("2018", "2026-03"), null when undated. */
	asOf: string | null;
};

/** What a page about a place needs beside the coverage setting. It can be sent to a worker too. */
export type AreaRecord = {
	said: readonly SaidNote[];
	need: readonly NeedFigure[];
	/** The health board of its region; Wales has several, and so none here. */
	healthBoard?: Bilingual;
};

/** Takes out of a snapshot what concerns a place. */
export function areaRecord(
	place: AreaPlace,
	{
		statements,
		reference
	}: {
		statements: ReadonlyMap<string, Statement>;
		reference: Pick<Reference, 'need' | 'regions'>;
	}
): AreaRecord {
	const own = new Set([...place.members, ...(place.level === 'wales' ? [WALES] : [])]);
	const region = reference.regions.find(({ members }) =>
		place.members.every((gss) => members.includes(gss))
	);
	return {
		...(region ? { healthBoard: region.health_board } : {}),
		said: [...statements.values()]
			.filter(({ areas }) => areas.some((gss) => own.has(gss)))
			.map(({ id, name, organization, source_display, source_url, as_of }) => ({
				id,
				name,
				organization,
				source: source_display,
				sourceUrl: source_url,
				asOf: as_of
			})),
		need: reference.need.filter(({ area }) => own.has(area))
	};
}
