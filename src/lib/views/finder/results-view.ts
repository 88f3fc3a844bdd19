import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { FoundGroup, Part } from '../../domain/finder/find.ts';
import { queryString, type FinderQuery } from '../../domain/finder/query.ts';
import type { Statement } from '../../domain/statement/statement.ts';
import { inTierOrder } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { sourceWords } from '../words/assurance.ts';
import type { TierMark } from '../words/tiers.ts';
import { entryView, type EntrySetting, type EntryView } from './entry-view.ts';

/** A part of a group: the first few, how many there are, and the way to all of them. */
export type PartView = { entries: EntryView[]; count: number; more: string | null };

/** A labelled group of results. */
export type GroupView = {
	id: FoundGroup['id'];
	title: string;
	count: number;
	known: PartView;
	unknown: PartView;
};

/** A statement that help should exist, with whom to ask. */
export type StatementView = {
	id: string;
	name: Reading;
	description: Reading | null;
	/** Whom the statement names as having it. */
	organization: Reading;
	tiers: TierMark[];
	source: string;
	sourceUrl: string | null;
	ask: { label: string; href: string }[];
};

/** The setting of a page of results. */
export type ResultsSetting = EntrySetting & {
	query: FinderQuery;
	path: string;
	/** Name of the family's area, for headings; null for all of Wales. */
	area: string | null;
	/** Whether distances can be given. */
	hasPoint: boolean;
};

type TitleSetting = Pick<ResultsSetting, 'locale' | 'hasPoint' | 'area'>;

const TITLES: Record<FoundGroup['id'], (setting: TitleSetting) => string> = {
	near: ({ hasPoint, locale }) =>
		hasPoint ? m.find_group_near({}, { locale }) : m.find_group_near_area({}, { locale }),
	comes: ({ area, locale }) =>
		area === null
			? m.find_group_comes_plain({}, { locale })
			: m.find_group_comes({ area }, { locale }),
	remote: ({ locale }) => m.find_group_remote({}, { locale }),
	far: ({ locale }) => m.find_group_far({}, { locale }),
	unplaced: ({ area, locale }) =>
		area === null
			? m.find_group_unplaced_plain({}, { locale })
			: m.find_group_unplaced({}, { locale })
};

/** The heading of a group. */
export const groupTitle = (id: FoundGroup['id'], setting: TitleSetting): string =>
	TITLES[id](setting);

/** The groups of an answer, empty ones left out. */
export function groupViews(groups: readonly FoundGroup[], setting: ResultsSetting): GroupView[] {
	const { query, path } = setting;
	return groups
		.filter((group) => group.known.count + group.unknown.count > 0)
		.map((group) => {
			const all = `${path}${queryString({ ...query, more: [...query.more, group.id] })}#${group.id}`;
			const view = (part: Part): PartView => ({
				entries: part.found.map((found) => entryView(found, setting)),
				count: part.count,
				more: part.found.length < part.count ? all : null
			});
			return {
				id: group.id,
				title: groupTitle(group.id, setting),
				count: group.known.count + group.unknown.count,
				known: view(group.known),
				unknown: view(group.unknown)
			};
		});
}

/** Statements for the family's areas, each with the councils to ask (a region's at most). */
export function statementViews(
	statements: readonly Statement[],
	areas: readonly string[] | null,
	setting: Pick<ResultsSetting, 'gazetteer' | 'locale' | 'mark'>
): StatementView[] {
	const { gazetteer, locale, mark } = setting;
	return statements.map((statement) => ({
		id: statement.id,
		name: read(statement.name, locale),
		description: statement.description && read(statement.description, locale),
		organization: read(statement.organization, locale),
		tiers: inTierOrder(statement.kinds.map((kind) => kind.tier)).map(mark),
		source: sourceWords(statement, locale),
		sourceUrl: statement.source_url,
		ask: (areas ?? [])
			.filter((gss) => statement.areas.includes(gss))
			.slice(0, 6)
			.flatMap((gss) => {
				const area = gazetteer.area(gss);
				return area ? [{ label: area.council[locale], href: area.website }] : [];
			})
	}));
}

/** Steps of the mini ladder: how many services of an answer sit on each tier. */
export type StepView = { mark: TierMark; count: number; href: string };

/** What was asked, as a heading: "Help near LL57, for ages unborn and 7". */
export function askedTitle(
	query: FinderQuery,
	setting: Pick<ResultsSetting, 'gazetteer' | 'locale'>
): string {
	const { locale, gazetteer } = setting;
	if (query.near) return m.find_near({ place: query.near }, { locale });
	if (query.area) {
		return m.find_in({ place: areaName(query.area, gazetteer, locale) }, { locale });
	}
	return m.find_all_wales({}, { locale });
}
