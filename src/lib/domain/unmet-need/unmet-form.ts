import { UNMET_AGE_BANDS, UNMET_TIERS, unmetNeedSchema, type UnmetNeed } from './unmet-need.ts';

/** The form as it was filled in; an address may have filled in some of it. */
export type UnmetForm = Record<keyof UnmetNeed, string>;
export type UnmetField = keyof UnmetNeed;

/** What may be chosen: council areas and groups of kinds of help. */
export type UnmetChoices = { areas: ReadonlySet<string>; groups: ReadonlySet<string> };

/** Reads a posted form, or what an address brings along. Whatever is no code is left out. */
export function readUnmetForm(from: FormData | URLSearchParams): UnmetForm {
	const code = (name: string) => {
		const value = from.get(name);
		return typeof value === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(value) ? value : '';
	};
	return { area: code('area'), age: code('age'), tier: code('tier'), group: code('group') };
}

/** What the form says was needed, or the fields without a usable answer. */
export function unmetNeedOfForm(
	form: UnmetForm,
	{ areas, groups }: UnmetChoices
): { need: UnmetNeed } | { missing: UnmetField[] } {
	const read = unmetNeedSchema.safeParse(form);
	const known = {
		area: areas.has(form.area),
		age: UNMET_AGE_BANDS.some((age) => age === form.age),
		tier: UNMET_TIERS.some((tier) => tier === form.tier),
		group: groups.has(form.group)
	};
	const missing = (Object.keys(known) as UnmetField[]).filter((field) => !known[field]);
	return read.success && missing.length === 0 ? { need: read.data } : { missing };
}

/** The age band of an age in whole years; a baby on the way belongs to the first. */
export const bandOfAge = (age: number): (typeof UNMET_AGE_BANDS)[number] | null =>
	age <= 4 ? '0-4' : age <= 10 ? '5-10' : age <= 15 ? '11-15' : age <= 17 ? '16-17' : null;
