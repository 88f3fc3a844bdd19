import type { Offer } from '../../offer/offer.ts';
import { nthColumn } from '../columns.ts';
import { problem, type RowProblem } from '../problem.ts';
import { mergeInOrder } from './in-order.ts';
import { given, type Merged, type Merging } from './merging.ts';
import { mergeText } from './texts.ts';

/** How a family gets in. */
export function mergeReferral({ base, values }: Merging): Merged<Offer['referral']> {
	const was = base.referral;
	const part = {
		self: given(values.self_referral, was?.self ?? null),
		professional: given(values.professional_referral, was?.professional ?? null),
		consent_needed: given(values.consent_needed, was?.consent_needed ?? null),
		process: mergeText(was?.process ?? null, {
			en: values.process_en,
			cy: values.process_cy,
			checked: values.welsh_checked
		})
	};
	const routes = [part.self, part.professional, part.process].some((route) => route !== null);
	if (routes) return { part, problems: [] };
	const alone = part.consent_needed !== null && values.consent_needed !== undefined;
	return { part: null, problems: alone ? [problem('consent_needed', 'route-needed')] : [] };
}

/** Whether referrals are taken: a fact with a day. Said again without a day, it is the same fact. */
export function mergeAccepting({ base, values }: Merging): Merged<Offer['accepting']> {
	const { accepting: status, accepting_as_at: day, waiting_weeks: weeks } = values;
	const was = base.accepting;
	if (status === null) return { part: null, problems: [] };
	if (status === undefined && day === undefined && weeks === undefined) {
		return { part: was, problems: [] };
	}
	const now = (status ?? was?.status) as 'accepting' | 'waiting list' | 'not accepting' | undefined;
	if (now === undefined) return { part: was, problems: [] };
	const asAt = day ?? (now === was?.status ? was.as_at : null);
	if (asAt === null) return { part: was, problems: [problem('accepting_as_at', 'date-needed')] };
	const kept = now === was?.status ? was.waiting_weeks : null;
	return {
		part: { status: now, as_at: asAt, waiting_weeks: given(weeks, kept) },
		problems: []
	};
}

/** What it costs. */
export function mergeCost({ base, values }: Merging): Merged<Offer['cost']> {
	if (values.free === null) return { part: null, problems: [] };
	const free = values.free ?? base.cost?.free ?? null;
	const description = mergeText(base.cost?.description ?? null, {
		en: values.cost_en,
		cy: values.cost_cy,
		checked: values.welsh_checked
	});
	if (free !== null) return { part: { free, description }, problems: [] };
	return {
		part: null,
		problems: description === null ? [] : [problem('free', 'free-needed')]
	};
}

type Contact = Offer['contacts'][number];

/** The first number or address of each kind, and a second phone; further ones and their labels stay. */
export function mergeContacts({ base, values }: Merging): Merged<Offer['contacts']> {
	const problems: RowProblem[] = [];
	const kinds = [
		['phone', ['phone', 'phone_2']],
		['email', ['email']],
		['text', ['text_number']]
	] as const;
	let contacts: Contact[] = base.contacts;
	for (const [kind, columns] of kinds) {
		if (columns.every((column) => values[column] === undefined)) continue;
		const was = contacts.filter((contact) => contact.kind === kind);
		const merged = mergeInOrder(was, [1, 2].slice(0, columns.length), (one, nth) => {
			const column = columns[nth - 1]!;
			const value = values[column];
			if (value === undefined) return { column };
			if (value === null) return { column, one: null };
			return { column, one: one ? { ...one, value } : { kind, value, label: null } };
		});
		problems.push(...merged.problems);
		contacts = inPlaceOf(contacts, was, merged.part);
	}
	const keys = contacts.map(({ kind, value }) => `${kind} ${value}`);
	return {
		part: contacts.filter(({ kind, value }, at) => keys.indexOf(`${kind} ${value}`) === at),
		problems
	};
}

/** A list in which some became others: each stands where the old one stood, new ones at the end. */
function inPlaceOf<One>(all: readonly One[], was: readonly One[], now: readonly One[]): One[] {
	const kept = all.flatMap((one) => {
		const at = was.indexOf(one);
		return at < 0 ? one : now.slice(at, at + 1);
	});
	return [...kept, ...now.slice(was.length)];
}

/** Opening times replace the times recorded, the note replaces the note. */
export function mergeSchedules({ base, values }: Merging): Merged<Offer['schedules']> {
	const timed = base.schedules.filter(({ byday }) => byday.length > 0);
	const notes = base.schedules.filter(({ byday }) => byday.length === 0);
	const hours =
		values.opening === undefined
			? timed
			: (values.opening ?? []).map((one) => ({ ...one, description: null }));
	const note = mergeText(notes[0]?.description ?? null, {
		en: values.opening_note_en,
		cy: values.opening_note_cy,
		checked: values.welsh_checked
	});
	const rest = notes.slice(1);
	const said =
		note === null ? [] : [{ byday: [], opens_at: null, closes_at: null, description: note }];
	return { part: [...hours, ...said, ...rest], problems: [] };
}

/** How many, in which unit, on which day; what is counted in other units stays. */
export function mergeCapacity({ base, values }: Merging): Merged<Offer['capacity']> {
	const { capacity_unit: asked, capacity_maximum, capacity_available, capacity_as_at } = values;
	if (asked === null) {
		const [, ...others] = base.capacity;
		const problems = others.length > 0 ? [problem('capacity_unit', 'last-first')] : [];
		return { part: others, problems };
	}
	const said = [asked, capacity_maximum, capacity_available, capacity_as_at];
	if (said.every((value) => value === undefined)) return { part: base.capacity, problems: [] };
	const unit = asked ?? base.capacity[0]?.unit;
	const was = base.capacity.find((one) => one.unit === unit);
	const maximum = given(capacity_maximum, was?.maximum ?? null);
	const available = given(capacity_available, was?.available ?? null);
	const problems: RowProblem[] = [];
	if (unit === undefined) problems.push(problem('capacity_unit', 'unit-needed'));
	if (maximum === null && available === null) {
		problems.push(problem('capacity_maximum', 'number-needed'));
	}
	if (maximum !== null && available !== null && available > maximum) {
		problems.push(problem('capacity_available', 'available-over', `${available} > ${maximum}`));
	}
	const moved = maximum !== was?.maximum || available !== was?.available;
	const asAt = capacity_as_at ?? (moved ? null : (was?.as_at ?? null));
	if (asAt === null) problems.push(problem('capacity_as_at', 'date-needed'));
	if (problems.length > 0 || unit === undefined || asAt === null) {
		return { part: base.capacity, problems };
	}
	const now = { unit, maximum, available, as_at: asAt };
	const part = was
		? base.capacity.map((one) => (one === was ? now : one))
		: [...base.capacity, now];
	return { part, problems };
}

/** Who pays and until when; the first two of several are meant. */
export function mergeFunding({ base, values }: Merging): Merged<Offer['funding']> {
	return mergeInOrder(base.funding, [1, 2], (was, nth) => {
		const column = nthColumn('funding_source', nth);
		const said = values[column] as string | null | undefined;
		const ends = values[nthColumn('funding_ends_on', nth)] as string | null | undefined;
		if (said === null) return { column, one: null };
		if (said === undefined && ends === undefined) return { column };
		const source = said ?? was?.source;
		if (source === undefined) return { column, problems: [problem(column, 'funding-needed')] };
		return { column, one: { source, ends_on: given(ends, was?.ends_on ?? null) } };
	});
}
