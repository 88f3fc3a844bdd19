import type { RecordChanges } from '../../domain/history/compare-records.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';
import { inWords } from '../words/lists.ts';

/** A service that changed: its name, its record where there still is one, and what happened. */
export type ChangedService = { id: string; name: Reading; href: string | null; note: string };

/** What became of services: five lists, each with a sentence of its count. */
export type ChangesView = { key: string; title: string; services: ChangedService[] }[];

/**
 * What opened, closed, moved, was checked and ran out.
 * @param here whether a record stands at the address of a service today
 */
export function changesView(
	changes: RecordChanges,
	names: CoverageNames,
	here: (id: string) => boolean,
	locale: Locale
): ChangesView {
	const say = { locale };
	const line = (service: Service, note: string): ChangedService => ({
		id: service.id,
		name: read(service.name, locale),
		href: here(service.id) ? `/${locale}/services/${service.id}` : null,
		note
	});
	const tiers = (list: readonly TierId[]): string =>
		inWords(
			list.map((tier) => tierName(tier, names, locale).toLocaleLowerCase(locale)),
			locale
		);
	return [
		{
			key: 'opened',
			title: m.review_opened({ count: changes.opened.length }, say),
			services: changes.opened.map((service) => line(service, orgOf(service, locale)))
		},
		{
			key: 'closed',
			title: m.review_closed({ count: changes.closed.length }, say),
			services: changes.closed.map(({ service, now }) => line(service, CLOSED[now]({}, say)))
		},
		{
			key: 're-tiered',
			title: m.review_retiered({ count: changes.reTiered.length }, say),
			services: changes.reTiered.map(({ service, before, after }) =>
				line(service, m.review_from_to({ before: tiers(before), after: tiers(after) }, say))
			)
		},
		{
			key: 're-checked',
			title: m.review_rechecked({ count: changes.reChecked.length }, say),
			services: changes.reChecked.map(({ service, before, after }) =>
				line(
					service,
					before === null
						? m.review_checked_first({ date: longDate(after, locale) }, say)
						: m.review_checked_again(
								{ date: longDate(after, locale), before: longDate(before, locale) },
								say
							)
				)
			)
		},
		{
			key: 'out-of-date',
			title: m.review_ran_out({ count: changes.outOfDate.length }, say),
			services: changes.outOfDate.map(({ service, checkedOn }) =>
				line(service, m.review_last_checked({ date: longDate(checkedOn, locale) }, say))
			)
		}
	];
}

const CLOSED: Record<RecordChanges['closed'][number]['now'], typeof m.review_now_ended> = {
	ended: m.review_now_ended,
	'out of scope': m.review_now_out,
	merged: m.review_now_merged,
	removed: m.review_now_removed
};

const orgOf = ({ organization }: Service, locale: Locale): string =>
	read(organization.name, locale).text;
