import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type {
	DeclarationField,
	DeclarationForm,
	DeclarationProblem
} from '../../domain/declaration/declaration-form.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { kindName, placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import type { FormError } from '../report/report-form-view.ts';
import { inWords } from '../words/lists.ts';
import type { RecordedKind } from './recorded-in.ts';
import { recordedWords } from '../words/recorded.ts';

/** The form by which a steward declares for one tier. */
export type DeclarationFormView = {
	title: string;
	back: { href: string; label: string };
	groups: { value: string; label: string; hint: string }[];
	dayHint: string;
	fields: DeclarationForm;
};

const EMPTY: DeclarationForm = {
	groups: [],
	says: '',
	day: '',
	month: '',
	year: '',
	evidence: '',
	evidenceUrl: ''
};

/** Composes the form. */
export function declarationFormView(
	gss: string,
	tier: TierId,
	recorded: readonly RecordedKind[],
	names: CoverageNames,
	today: string,
	locale: Locale
): DeclarationFormView {
	const say = { locale };
	const area = placeName(gss, names, locale);
	const [year, month, day] = today.split('-').map(Number);
	return {
		title: m.declare_form_title(
			{ area, tier: tierName(tier, names, locale).toLocaleLowerCase(locale) },
			say
		),
		back: { href: `/${locale}/stewardship/${gss}`, label: m.declare_area_title({ area }, say) },
		groups: recorded
			.filter((one) => one.tier === tier)
			.map(({ group, services }) => ({
				value: group,
				label: kindName({ group, category: null }, names, locale),
				hint: recordedWords(services.length, locale)
			})),
		dayHint: m.declare_as_at_hint({ example: `${day} ${month} ${year}` }, say),
		fields: EMPTY
	};
}

const PROBLEMS: Record<DeclarationProblem, typeof m.declare_problem_groups> = {
	'groups-missing': m.declare_problem_groups,
	'says-missing': m.declare_problem_says,
	day: m.declare_problem_day,
	'day-to-come': m.declare_problem_to_come,
	'day-too-old': m.declare_problem_too_old,
	'evidence-missing': m.declare_problem_evidence,
	'too-long': m.declare_problem_long,
	website: m.declare_problem_url
};

/** What is wrong with the fields, in words. */
export const declarationErrors = (
	problems: readonly (readonly [DeclarationField, DeclarationProblem])[],
	locale: Locale
): FormError[] =>
	problems.map(([field, problem]) => ({ field, text: PROBLEMS[problem]({}, { locale }) }));

/** Services that stand against a declaration that there are none. */
export type StandingAgainst = {
	error: FormError;
	title: string;
	services: { name: Reading; organization: Reading; href: string; wrong: string }[];
};

/** Says that "none" can not be declared where something is recorded, and names it; null where nothing is. */
export function standingAgainst(
	gss: string,
	kinds: readonly RecordedKind[],
	names: CoverageNames,
	locale: Locale
): StandingAgainst | null {
	const taken = kinds.filter(({ services }) => services.length > 0);
	if (taken.length === 0) return null;
	const named = taken.map((kind) => kindName({ ...kind, category: null }, names, locale));
	const services = new Map(taken.flatMap((kind) => kind.services.map((one) => [one.id, one])));
	return {
		error: {
			field: 'groups',
			text: m.declare_problem_recorded({ kind: inWords(named, locale) }, { locale })
		},
		title: m.declare_recorded_title({ area: placeName(gss, names, locale) }, { locale }),
		services: [...services.values()].map(({ id, name, organization }) => ({
			name: read(name, locale),
			organization: read(organization, locale),
			href: `/${locale}/services/${id}`,
			wrong: `/${locale}/services/${id}/wrong`
		}))
	};
}
