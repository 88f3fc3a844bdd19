import type { History } from '../history/history.ts';
import { ADVOCACY_FORMS, advocacyReview, type AdvocacyForm } from './advocacy-review.ts';
import type { AdvocacyRecord } from './advocacy-review.ts';

/** One day on which the record was looked at: which regions had an offer of each form. */
export type AdvocacyDay = {
	/** ISO date. */
	on: string;
	/** Codes of the regions with a live offer that names one of their areas. */
	regions: Readonly<Record<AdvocacyForm, readonly string[]>>;
	/** Services in the record that day, whatever they are. */
	services: number;
};

/** Since when nothing is recorded, going back from the last day without a break. */
export type KnownSince = {
	/** The earliest day of those without a break (ISO date). */
	since: string;
	/** Days on which the record was looked at and nothing was there. */
	looks: number;
	/** No earlier record is kept: it may have been so for longer. */
	sinceRecordsBegan: boolean;
	/** The last day on which an offer was recorded; null where there was none on any. */
	lastRecorded: string | null;
};

/** What a record says of one day. */
export function advocacyDay(record: AdvocacyRecord, on: string): AdvocacyDay {
	const services = [...record.services];
	const { regions } = advocacyReview({ ...record, services });
	const having = (form: AdvocacyForm) =>
		regions.filter((region) => region[form].length > 0).map(({ code }) => code);
	return {
		on,
		regions: Object.fromEntries(ADVOCACY_FORMS.map((form) => [form, having(form)])) as Record<
			AdvocacyForm,
			string[]
		>,
		services: services.length
	};
}

const kept = new WeakMap<History, AdvocacyDay[]>();

/** The days of all dated snapshots, the oldest first. Worked out once for a history. */
export function advocacyDays(history: History): readonly AdvocacyDay[] {
	const known = kept.get(history);
	if (known) return known;
	const days = history.snapshots.flatMap(({ id, taken_on: on }) => {
		const record = history.record(id);
		if (!record) return [];
		const { services, statements, reference } = record;
		return [
			advocacyDay({ services: services.values(), statements: statements.values(), reference }, on)
		];
	});
	kept.set(history, days);
	return days;
}

/**
 * Since when a region has had no offer of a form on record; null where it has one on the last day.
 * @param days the oldest first, the last one the record in hand
 */
export function noneSince(
	days: readonly AdvocacyDay[],
	form: AdvocacyForm,
	region: string
): KnownSince | null {
	const has = ({ regions }: AdvocacyDay) => regions[form].includes(region);
	const last = days.findLastIndex(has);
	const without = days.slice(last + 1);
	const [first] = without;
	if (!first) return null;
	return {
		since: first.on,
		looks: without.length,
		sinceRecordsBegan: last < 0,
		lastRecorded: days[last]?.on ?? null
	};
}
