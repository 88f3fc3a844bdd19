import { demandKeyOf } from '$lib/coverage/demand/join-small-areas';
import { changesByTier } from '$lib/coverage/figures/sum-changes';
import { changesView } from '$lib/views/review/changes-view';
import { coverageChangeView } from '$lib/views/review/coverage-change-view';
import { snapshotName } from '$lib/views/review/history-view';
import { longDate } from '$lib/views/words/dates';
import { placedBy } from '$lib/views/official/placed-by';
import { inWords, number } from '$lib/views/words/lists';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Locale } from '$lib/domain/bilingual/locale';
import { placeName } from '$lib/views/coverage/coverage-setting';
import {
	changesBetween,
	comparedRecord,
	NOW,
	reviewGround,
	servicesChangedIn,
	type Compared,
	type ReviewGround
} from '../review-ground';
import { viewHrefs, viewOf } from '../score-setting';

export function load({ url, params }) {
	const { locale } = params;
	const ground = reviewGround();
	const { world, scorecard, names, today } = ground;
	const { snapshots } = world.history;
	const view = viewOf(url.searchParams);
	const choices = [
		...snapshots
			.map((snapshot) => ({ value: snapshot.id, label: snapshotName(snapshot, locale) }))
			.reverse(),
		{ value: NOW, label: m.review_compare_now({ date: longDate(today, locale) }, { locale }) }
	];
	const asked = {
		from: url.searchParams.get('from') ?? snapshots.at(-1)?.id ?? NOW,
		to: url.searchParams.get('to') ?? NOW
	};
	const within = scorecard.regions.find(({ code }) => code === url.searchParams.get('in')) ?? null;
	const [from, to] = [comparedRecord(ground, asked.from), comparedRecord(ground, asked.to)];
	const lost = from === null || to === null;
	const frame = {
		view,
		hrefs: viewHrefs(url),
		choices,
		asked,
		lost,
		empty: snapshots.length === 0,
		within: within?.code ?? '',
		regions: [
			{ value: '', label: m.review_compare_all({}, { locale }) },
			...scorecard.regions.map(({ code }) => ({
				value: code,
				label: placeName(code, names, locale)
			}))
		]
	};
	if (lost || from.id === to.id) return { ...frame, found: null };
	// Whichever way round they were chosen, a change goes from the earlier to the later.
	const [before, after] = isBefore(from, to) ? [from, to] : [to, from];
	return { ...frame, found: foundOf(ground, before, after, within, view, locale) };
}

const takenAt = ({ snapshot }: Compared): string => snapshot?.taken_at ?? '9';
const isBefore = (one: Compared, other: Compared): boolean => takenAt(one) <= takenAt(other);

function foundOf(
	ground: ReviewGround,
	before: Compared,
	after: Compared,
	within: { code: string; members: readonly string[] } | null,
	view: 'record' | 'confirmed',
	locale: Locale
) {
	const { world, scorecard, names } = ground;
	const changes = changesBetween(ground, before, after);
	const services = within ? servicesChangedIn(changes, within.members) : changes.services;
	const rows = within
		? [
				...scorecard.areas
					.filter(({ code }) => within.members.includes(code))
					.map(({ code, members }) => ({ code, members, href: `/${locale}/coverage/${code}` })),
				...(within.members.length > 1 ? [{ ...within, href: null }] : [])
			]
		: [
				...scorecard.regions.map(({ code, members }) => ({
					code,
					members,
					href: `/${locale}/review/regions/${code}`
				})),
				{ ...scorecard.wales, href: null }
			];
	const { coverage } = changes;
	const unreadable = new Set([...before.record.unreadable, ...after.record.unreadable]).size;
	return {
		from: longDate(before.day, locale),
		to: longDate(after.day, locale),
		methods:
			before.method !== null && after.method !== null && before.method !== after.method
				? m.review_compare_methods({ before: before.method, after: after.method }, { locale })
				: null,
		demand:
			demandKeyOf(before.record.reference.files) === demandKeyOf(after.record.reference.files)
				? null
				: m.official_compare_demand(
						{
							before: placedBy(before.record.reference.files, locale),
							after: placedBy(after.record.reference.files, locale)
						},
						{ locale }
					),
		missing:
			changes.missing.length === 0
				? null
				: m.official_compare_missing(
						{
							files: inWords(
								changes.missing.map(({ path }) => path),
								locale
							)
						},
						{ locale }
					),
		unreadable:
			unreadable === 0
				? null
				: m.review_compare_unreadable({ count: number(unreadable, locale) }, { locale }),
		services: changesView(services, names, (id) => world.snapshot.services.has(id), locale),
		tiers:
			coverage &&
			coverageChangeView(
				rows.map(({ code, members, href }) => ({
					code,
					href,
					changes: changesByTier(coverage, members)
				})),
				view,
				names,
				locale
			)
	};
}
