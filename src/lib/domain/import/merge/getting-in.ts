import type { Offer } from '../../offer/offer.ts';
import { problem, type RowProblem } from '../problem.ts';
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

/** The first number or address of each kind; further ones and their labels stay. */
export function mergeContacts({ base, values }: Merging): Merged<Offer['contacts']> {
	let contacts: Contact[] = base.contacts;
	const say = (kind: Contact['kind'], value: string | null | undefined) => {
		if (value === undefined) return;
		const at = contacts.findIndex((contact) => contact.kind === kind);
		if (value === null) contacts = contacts.filter((_, index) => index !== at);
		else if (at < 0) contacts = [...contacts, { kind, value, label: null }];
		else contacts = contacts.map((one, index) => (index === at ? { ...one, value } : one));
	};
	say('phone', values.phone);
	say('email', values.email);
	say('text', values.text_number);
	const keys = contacts.map(({ kind, value }) => `${kind} ${value}`);
	return {
		part: contacts.filter(({ kind, value }, at) => keys.indexOf(`${kind} ${value}`) === at),
		problems: []
	};
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
	if (asked === null) return { part: base.capacity.slice(1), problems: [] };
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

/** Who pays and until when; the first of several is meant. */
export function mergeFunding({ base, values }: Merging): Merged<Offer['funding']> {
	const [was, ...rest] = base.funding;
	if (values.funding_source === null) return { part: rest, problems: [] };
	if (values.funding_source === undefined && values.funding_ends_on === undefined) {
		return { part: base.funding, problems: [] };
	}
	const source = values.funding_source ?? was?.source;
	if (source === undefined) {
		return { part: base.funding, problems: [problem('funding_source', 'funding-needed')] };
	}
	const ends = given(values.funding_ends_on, was?.ends_on ?? null);
	return { part: [{ source, ends_on: ends }, ...rest], problems: [] };
}
