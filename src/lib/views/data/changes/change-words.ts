import { certaintyOf, type Certainty } from '../../../domain/assurance/assurance.ts';
import { read } from '../../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import type { ChangeKind, RecordChange } from '../../../domain/record-change/record-change.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { inWords } from '../../words/lists.ts';
import type { Say } from '../dictionary/column.ts';

const TITLES: Record<ChangeKind, typeof m.reuse_entry_new> = {
	recorded: m.reuse_entry_recorded,
	new: m.reuse_entry_new,
	changed: m.reuse_entry_changed,
	closed: m.reuse_entry_closed,
	paused: m.reuse_entry_paused,
	reopened: m.reuse_entry_reopened,
	checked: m.reuse_entry_checked,
	joined: m.reuse_entry_joined
};
const BY: Record<NonNullable<RecordChange['role']>, Say> = {
	record: m.reuse_by_record,
	provider: m.reuse_by_provider,
	editor: m.reuse_by_editor
};
const NOW: Record<Certainty['state'], Say> = {
	confirmed: m.reuse_now_confirmed,
	'out-of-date': m.reuse_now_out_of_date,
	unconfirmed: m.reuse_now_unconfirmed,
	ended: m.reuse_now_ended
};
/** Parts of an offer, in the words of a reader; two that mean the same to them are one. */
const PARTS: Readonly<Record<string, Say>> = {
	name: m.reuse_part_name,
	description: m.reuse_part_description,
	url: m.reuse_part_url,
	status: m.reuse_part_status,
	organization: m.reuse_part_organization,
	categories: m.reuse_part_categories,
	tiers: m.reuse_part_tiers,
	eligibility: m.reuse_part_eligibility,
	languages: m.reuse_part_languages,
	welsh_offer: m.reuse_part_languages,
	delivery: m.reuse_part_delivery,
	channels: m.reuse_part_delivery,
	referral: m.reuse_part_referral,
	referrers: m.reuse_part_referral,
	accepting: m.reuse_part_accepting,
	cost: m.reuse_part_cost,
	schedules: m.reuse_part_schedules,
	contacts: m.reuse_part_contacts,
	accessibility: m.reuse_part_accessibility,
	capacity: m.reuse_part_capacity,
	funding: m.reuse_part_funding,
	locations: m.reuse_part_locations,
	extent: m.reuse_part_areas,
	areas: m.reuse_part_areas,
	outcomes: m.reuse_part_outcomes
};
/** Of a withheld service not even that its place changed is said. */
const OF_A_PLACE = ['locations', 'delivery', 'location_withheld'];

/** What the entry of a change is called, and what it says. */
export function changeWords(change: RecordChange, locale: Locale, today: string) {
	const { kind, role, service } = change;
	const name = read(service.name, locale).text;
	const organization = read(service.organization.name, locale).text;
	const parts = partWords(change, locale);
	return {
		title: TITLES[kind]({ name }, { locale }),
		summary: [
			...(role ? [BY[role]({}, { locale })] : []),
			...(parts ? [m.reuse_parts({ parts }, { locale })] : []),
			m.reuse_run_by({ organization }, { locale }),
			NOW[certaintyOf(service, today).state]({}, { locale })
		].join(' ')
	};
}

function partWords({ kind, parts, service }: RecordChange, locale: Locale): string {
	if (kind !== 'changed') return '';
	const said = parts.filter((part) => !service.location_withheld || !OF_A_PLACE.includes(part));
	const words = said.map((part) => (PARTS[part] ?? m.reuse_part_other)({}, { locale }));
	return inWords([...new Set(words)], locale);
}
