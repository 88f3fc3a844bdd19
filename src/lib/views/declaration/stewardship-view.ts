import type { Locale } from '../../domain/bilingual/locale.ts';
import { isInDate } from '../../domain/declaration/declaration.ts';
import type { OwnDeclaration } from '../../domain/declaration/own-declaration.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import {
	kindAtTier,
	kindName,
	placeName,
	tierName,
	type CoverageNames
} from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import type { RecordedKind } from './recorded-in.ts';
import { recordedWords } from '../words/recorded.ts';

/** The council areas of a steward, and how much of each is declared. */
export const stewardAreas = (
	areas: readonly string[],
	declarations: readonly OwnDeclaration[],
	kinds: number,
	names: CoverageNames,
	today: string,
	locale: Locale
) =>
	areas.map((gss) => {
		const said = declarations.filter((one) => one.area === gss && isInDate(one, today)).length;
		return {
			gss,
			name: placeName(gss, names, locale),
			href: `/${locale}/stewardship/${gss}`,
			sum: m.declare_sum({ said: number(said, locale), kinds: number(kinds, locale) }, { locale })
		};
	});

/** One kind of help of an area: what is recorded, what is declared. */
export type DeclaredKind = {
	kind: string;
	whole: string;
	records: string;
	said: { id: string; words: string; note: string; evidence: string; inDate: boolean } | null;
	none: string;
};
export type StewardshipView = {
	title: string;
	area: string;
	tiers: { tier: TierId; name: string; declare: string; href: string; kinds: DeclaredKind[] }[];
};

/** Everything that an area's steward can declare, tier by tier. */
export function stewardshipView(
	gss: string,
	recorded: readonly RecordedKind[],
	declarations: readonly OwnDeclaration[],
	names: CoverageNames,
	today: string,
	locale: Locale
): StewardshipView {
	const say = { locale };
	const area = placeName(gss, names, locale);
	const kindOf = ({ tier, group, services }: RecordedKind): DeclaredKind => {
		const said = declarations.find(
			(one) => one.area === gss && one.tier === tier && one.group === group
		);
		const kind = { tier, group, category: null };
		return {
			kind: kindName(kind, names, locale),
			whole: kindAtTier(kind, names, locale),
			// Under a heading that says it is the record already.
			records:
				services.length === 0
					? m.declare_record_empty({}, { locale })
					: recordedWords(services.length, locale),
			said: said ? saidOf(said, services.length > 0, today, locale) : null,
			none: m.declare_said_nothing({}, say)
		};
	};
	return {
		title: m.declare_area_title({ area }, say),
		area,
		tiers: TIERS.map((tier) => {
			const name = tierName(tier, names, locale);
			return {
				tier,
				name,
				declare: m.declare_say({ tier: name.toLocaleLowerCase(locale) }, say),
				href: `/${locale}/stewardship/${gss}/${tier}`,
				kinds: recorded.filter((one) => one.tier === tier).map(kindOf)
			};
		})
	};
}

function saidOf(
	said: OwnDeclaration,
	recorded: boolean,
	today: string,
	locale: Locale
): DeclaredKind['said'] {
	const say = { locale };
	const inDate = isInDate(said, today);
	const date = longDate(said.as_at, locale);
	const end = { date: longDate(addDays(said.expires_on, -1), locale) };
	const note = !inDate
		? m.declare_ended(end, say)
		: said.says === 'none' && recorded
			? m.declare_outranked({}, say)
			: m.declare_until(end, say);
	return {
		id: said.id,
		words:
			said.says === 'none'
				? m.declare_said_none({ date }, say)
				: m.declare_said_complete({ date }, say),
		note,
		evidence: m.declare_evidence_shown({ evidence: said.evidence }, say),
		inDate
	};
}
