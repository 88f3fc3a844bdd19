import type { Bilingual } from '../bilingual/bilingual.ts';
import { OFFER_PARTS, type Offer } from './offer.ts';

/** What changed in one field of an offer. */
export type FieldChange =
	/** A text: which of its languages changed, and whether the state of its Welsh did. */
	| {
			kind: 'text';
			part: keyof Offer;
			field: string | null;
			before: Bilingual | null;
			after: Bilingual | null;
			en: boolean;
			cy: boolean;
			state: boolean;
	  }
	/** One value: a code, a number, a date, yes or no. Null is "not recorded". */
	| {
			kind: 'value';
			part: keyof Offer;
			field: string | null;
			before: unknown;
			after: unknown;
	  }
	/** A list, whose order says nothing: what came and what went. */
	| {
			kind: 'list';
			part: keyof Offer;
			field: null;
			added: unknown[];
			removed: unknown[];
			kept: unknown[];
	  }
	/** The list is the same and its first, which the service is filed under, is another. */
	| { kind: 'first'; part: 'categories'; field: null; before: string; after: string };

/** Fields that the record keeps beside what an offer says: no change of the offer. */
const NOT_SAID: { readonly [part in keyof Offer]?: readonly string[] } = {
	locations: ['id'],
	tiers: ['reviewed_by', 'reviewed_on', 'proposed_on', 'definition_version']
};

/**
 * What is different between two offers, field by field in the order in which offers are asked for. A
 * missing `before` is a service that nobody sees yet: everything it says is new. The order of a list
 * does not count, but for the first kind of help, under which a service is filed.
 */
export function diffOffers(before: Offer | null, after: Offer): FieldChange[] {
	return OFFER_PARTS.flatMap((part) => diffPart(part, before?.[part] ?? null, after[part] ?? null));
}

function diffPart(part: keyof Offer, before: unknown, after: unknown): FieldChange[] {
	if (Array.isArray(before) || Array.isArray(after)) {
		return diffLists(part, asList(before), asList(after));
	}
	if (isText(before) || isText(after)) return diffTexts(part, null, before, after);
	if (isRecord(before) || isRecord(after)) {
		const [old, young] = [asRecord(before), asRecord(after)];
		const fields = [...new Set([...Object.keys(young), ...Object.keys(old)])];
		return fields.flatMap((field) =>
			diffField(part, field, old[field] ?? null, young[field] ?? null)
		);
	}
	return diffField(part, null, before, after);
}

function diffField(
	part: keyof Offer,
	field: string | null,
	before: unknown,
	after: unknown
): FieldChange[] {
	if (isText(before) || isText(after)) return diffTexts(part, field, before, after);
	return canonical(before) === canonical(after)
		? []
		: [{ kind: 'value', part, field, before, after }];
}

function diffTexts(
	part: keyof Offer,
	field: string | null,
	before: unknown,
	after: unknown
): FieldChange[] {
	const [old, young] = [isText(before) ? before : null, isText(after) ? after : null];
	const en = (old?.en ?? null) !== (young?.en ?? null);
	const cy = (old?.cy ?? null) !== (young?.cy ?? null);
	const state = (old?.cy_state ?? 'missing') !== (young?.cy_state ?? 'missing');
	if (!en && !cy && !state) return [];
	return [{ kind: 'text', part, field, before: old, after: young, en, cy, state }];
}

function diffLists(part: keyof Offer, before: unknown[], after: unknown[]): FieldChange[] {
	const key = (item: unknown) => canonical(said(part, item));
	const [old, young] = [new Set(before.map(key)), new Set(after.map(key))];
	const added = after.filter((item) => !old.has(key(item)));
	const removed = before.filter((item) => !young.has(key(item)));
	if (added.length > 0 || removed.length > 0) {
		const kept = after.filter((item) => old.has(key(item)));
		return [{ kind: 'list', part, field: null, added, removed, kept }];
	}
	const [first, other] = [before[0], after[0]];
	if (part !== 'categories' || first === other) return [];
	return [{ kind: 'first', part, field: null, before: String(first), after: String(other) }];
}

const said = (part: keyof Offer, item: unknown): unknown => {
	const unsaid = NOT_SAID[part];
	if (!unsaid || !isRecord(item)) return item;
	return Object.fromEntries(Object.entries(item).filter(([field]) => !unsaid.includes(field)));
};

/** A text of a value that is the same whatever the order of its fields. */
function canonical(value: unknown): string {
	return JSON.stringify(value ?? null, (_, inner: unknown) =>
		isRecord(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const asRecord = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Bilingual => isRecord(value) && 'cy_state' in value;
