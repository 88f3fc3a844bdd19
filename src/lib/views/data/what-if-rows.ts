import { toTens } from '../words/rounded.ts';
import {
	differences,
	gain,
	type BeforeAfter,
	type KindDifference
} from '../../coverage/what-if/difference.ts';
import type { CoverageQuery } from '../../coverage/query/coverage-query.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { CoverageResult } from '../coverage/coverage-result.ts';
import {
	kindName,
	placeName,
	tierName,
	type PreparedSetting
} from '../coverage/coverage-setting.ts';
import { changeWords } from '../coverage/what-if/change-words.ts';
import type { WHAT_IF_COLUMNS } from './dictionary/outlook-columns.ts';

export type WhatIfRow = Record<keyof typeof WHAT_IF_COLUMNS, string | number>;

/**
 * A scenario as flat rows of open data: children reached before and after, for every kind of help that
 * it touches: all of them, by council area where the figure changes, and by band of age. Rounded to
 * the nearest 10, each figure by itself. None where nothing is changed.
 * @param within GSS codes of the areas that count; empty for Wales
 */
export function whatIfRows(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	within: readonly string[]
): WhatIfRow[] {
	const { areas } = setting.inputs.demand;
	if (query.changes.length === result.failed.length) return [];
	const indices = within.length === 0 ? null : within.map((gss) => areas.indexOf(gss));
	const words = (locale: Locale) =>
		query.changes
			.filter((change) => !result.failed.includes(change))
			.map((change) => changeWords(change, setting, locale))
			.join('; ');
	const head = {
		changes_en: words('en'),
		changes_cy: words('cy'),
		view: result.view,
		within: within.join(' ')
	};
	return differences(result.before, result.coverage, result.view, indices).flatMap((difference) =>
		rowsOfKind(difference, setting, result).map((row) => ({ ...head, ...row }))
	);
}

function rowsOfKind(
	{ k, reached, areas, bands }: KindDifference,
	{ inputs, names }: PreparedSetting,
	{ coverage }: CoverageResult
): Omit<WhatIfRow, 'changes_en' | 'changes_cy' | 'view' | 'within'>[] {
	const kind = coverage.kinds[k]!;
	const row = (by: 'all' | 'area' | 'ages', children: BeforeAfter, code = '', band = '') => ({
		kind: kind.id,
		tier: kind.tier,
		tier_name_en: tierName(kind.tier, names, 'en'),
		tier_name_cy: tierName(kind.tier, names, 'cy'),
		group: kind.group,
		group_name_en: kindName(kind, names, 'en'),
		group_name_cy: kindName(kind, names, 'cy'),
		by,
		area_code: code,
		area_name_en: code && placeName(code, names, 'en'),
		area_name_cy: code && placeName(code, names, 'cy'),
		band,
		before: toTens(children.before),
		after: toTens(children.after),
		difference: toTens(gain(children))
	});
	return [
		row('all', reached),
		...areas.map((one) => row('area', one, inputs.demand.areas[one.a]!)),
		...bands.map((one) => row('ages', one, '', `${one.from}-${one.to}`))
	];
}
