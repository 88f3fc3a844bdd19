import { AGES, ALL_AGES, agesBetween } from '../../../coverage/ages.ts';
import { MOST_CHANGES } from '../../../domain/assumptions/assumptions.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Change } from '../../../coverage/what-if/change.ts';
import { read } from '../../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { foldWords } from '../../../domain/place/folding.ts';
import { isTier } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageSetting, ServiceNote } from '../coverage-setting.ts';
import { placesNamed, pointWords } from './place-names.ts';

/** What the form of a change sends. Every name begins with `new`, and none stays in an address. */
export const FORM_FIELDS = [
	'new',
	'new-kind',
	'new-how',
	'new-place',
	'new-point',
	'new-area',
	'new-km',
	'new-from',
	'new-to',
	'new-welsh',
	'new-families',
	'new-service',
	'new-chosen'
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** What somebody typed, as it came. */
export type FormValues = Partial<Record<FormField, string>>;

/** Something to put right, at its field; with choices where the words fit several. */
export type FormError = { field: FormField; text: string };
export type FormChoice = { field: 'new-point' | 'new-chosen'; value: string; label: string };

/** A form that was sent: the change it asks for, or what is to be put right with all it held. */
export type SentForm =
	{ change: Change } | { errors: FormError[]; choices: FormChoice[]; values: FormValues };

/**
 * Reads the form of a change from an address; null where none was sent.
 * @param within GSS codes the page is about: names are looked for there first; empty for all Wales
 */
export function readChangeForm(
	parameters: URLSearchParams,
	query: CoverageQuery,
	setting: CoverageSetting,
	within: readonly string[],
	locale: Locale
): SentForm | null {
	if (!parameters.has('new')) return null;
	const values: FormValues = {};
	for (const field of FORM_FIELDS) {
		const value = parameters.get(field)?.trim().slice(0, 120);
		if (value) values[field] = value;
	}
	const say: Say = { errors: [], choices: [], locale };
	if (query.changes.length >= MOST_CHANGES) {
		say.errors.push({
			field: 'new',
			text: m.whatif_error_full({ count: MOST_CHANGES }, { locale })
		});
	}
	const change =
		values.new === 'close' || values.new === 'move'
			? serviceChange(values, setting, within, say)
			: proposal(values, setting, within, say);
	if (change && say.errors.length === 0) return { change };
	return { errors: say.errors, choices: say.choices, values };
}

type Say = { errors: FormError[]; choices: FormChoice[]; locale: Locale };

function proposal(
	values: FormValues,
	setting: CoverageSetting,
	within: readonly string[],
	say: Say
): Change | null {
	const { errors, locale } = say;
	const [tier = '', category = ''] = (values['new-kind'] ?? '').split(':');
	const known =
		isTier(tier) &&
		setting.inputs.kinds.some((kind) => kind.tier === tier && kind.categories.includes(category));
	if (!known) errors.push({ field: 'new-kind', text: m.whatif_error_kind({}, { locale }) });
	const area = values['new-area'] ?? '';
	const inWales = setting.names.areas.some(({ gss }) => gss === area);
	const visits = values['new-how'] === 'visit';
	if (visits && !inWales) {
		errors.push({ field: 'new-area', text: m.whatif_error_area({}, { locale }) });
	}
	const point = visits ? null : placeOf(values, setting, within, say);
	const from = numberOf(values['new-from'], 0, AGES - 1) ?? 0;
	const to = numberOf(values['new-to'], 0, AGES - 1) ?? AGES - 1;
	if (!fits(values['new-from'], 0, AGES - 1) || !fits(values['new-to'], 0, AGES - 1) || from > to) {
		errors.push({ field: 'new-from', text: m.whatif_error_ages({}, { locale }) });
	}
	if (!fits(values['new-km'], 1, 100)) {
		errors.push({ field: 'new-km', text: m.whatif_error_km({}, { locale }) });
	}
	if (!fits(values['new-families'], 1, 100_000)) {
		errors.push({ field: 'new-families', text: m.whatif_error_families({}, { locale }) });
	}
	if (errors.length > 0 || !isTier(tier)) return null;
	const km = numberOf(values['new-km'], 1, 100) ?? 0;
	return {
		act: 'add',
		tier,
		category,
		place: point && { ...point, reach: km * 1000 },
		areas: inWales ? [area] : [],
		ages: from === 0 && to === AGES - 1 ? ALL_AGES : agesBetween(from, to),
		welsh: values['new-welsh'] === '1',
		capacity: numberOf(values['new-families'], 1, 100_000)
	};
}

/** The place that was named or pointed at; several of one name become a choice. */
function placeOf(
	values: FormValues,
	setting: CoverageSetting,
	within: readonly string[],
	{ errors, choices, locale }: Say
): { x: number; y: number } | null {
	const [, x, y] = /^(\d{5,6})-(\d{5,6})$/.exec(values['new-point'] ?? '')?.map(Number) ?? [];
	if (x !== undefined && y !== undefined) return { x, y };
	const text = values['new-place'] ?? '';
	if (text === '') {
		errors.push({ field: 'new-place', text: m.whatif_error_no_place({}, { locale }) });
		return null;
	}
	const inside = placesNamed(text, setting, within, locale);
	const found = inside.length > 0 ? inside : placesNamed(text, setting, [], locale);
	const [only] = found;
	if (only && found.length === 1) return { x: only.x, y: only.y };
	if (!only) errors.push({ field: 'new-place', text: m.whatif_error_place({ text }, { locale }) });
	else {
		errors.push({ field: 'new-place', text: m.whatif_error_which({ text }, { locale }) });
		for (const one of found) {
			const value = `${one.x}-${one.y}`;
			choices.push({ field: 'new-point', value, label: pointWords(one, setting, locale) });
		}
	}
	return null;
}

function serviceChange(
	values: FormValues,
	setting: CoverageSetting,
	within: readonly string[],
	say: Say
): Change | null {
	const { errors, choices, locale } = say;
	const chosen = setting.services.find(({ id }) => id === values['new-chosen']);
	const found = chosen ? [chosen] : servicesNamed(values['new-service'] ?? '', setting, within);
	const [only] = found;
	if (!only || found.length > 1) {
		const text = values['new-service'] ?? '';
		errors.push({
			field: 'new-service',
			text:
				text === ''
					? m.whatif_error_no_service({}, { locale })
					: only
						? m.whatif_error_which({ text }, { locale })
						: m.whatif_error_service({ text }, { locale })
		});
		for (const one of found.slice(0, 12)) {
			const label = `${read(one.name, locale).text} (${read(one.organization, locale).text})`;
			choices.push({ field: 'new-chosen', value: one.id, label });
		}
		return null;
	}
	if (values.new === 'close') return { act: 'close', service: only.id };
	const point = placeOf(values, setting, within, say);
	return point && { act: 'move', service: only.id, ...point };
}

/** Services whose name holds every word, in either language. */
function servicesNamed(
	text: string,
	{ services, inputs }: CoverageSetting,
	within: readonly string[]
): ServiceNote[] {
	const words = foldWords(text);
	if (words.length === 0) return [];
	const mask = within.reduce((bits, gss) => bits | (1 << inputs.demand.areas.indexOf(gss)), 0);
	return services.filter((service, s) => {
		if (mask !== 0 && (inputs.offers.areas[s]! & mask) === 0) return false;
		const own = [service.name.en, service.name.cy].map((name) => foldWords(name ?? '').join(' '));
		return own.some((name) => words.every((word) => name.includes(word)));
	});
}

const fits = (text: string | undefined, least: number, most: number): boolean =>
	text === undefined || numberOf(text, least, most) !== null;

function numberOf(text: string | undefined, least: number, most: number): number | null {
	if (text === undefined || !/^\d{1,6}$/.test(text)) return null;
	const value = Number(text);
	return value >= least && value <= most ? value : null;
}

/** An address without the fields of the form. */
export function withoutForm(parameters: URLSearchParams): URLSearchParams {
	const rest = new URLSearchParams(parameters);
	for (const field of FORM_FIELDS) rest.delete(field);
	return rest;
}
