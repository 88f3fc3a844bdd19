import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '$lib/domain/bilingual/locale';
import { readDefining, showWording, type Wording } from '$lib/domain/tier/defining';
import { isTier, type TierId } from '$lib/domain/tier/tier';
import type { Values } from '$lib/domain/offer/question';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { seeChange } from '$lib/server/snapshot/see-change';
import { DatabaseAway } from '$lib/server/supabase/call-api';
import { defineTier, tierDefinitions, type DefinitionVersion } from '$lib/server/tiers/definitions';
import { problemWords, refusalWords, type FieldError } from '$lib/views/tiers/defining-words';
import { tierDefinitionsView } from '$lib/views/tiers/tier-definitions-view';
import {
	unchangedLanguages,
	wordingChanges,
	type WordingChange
} from '$lib/views/tiers/wording-changes';

type Event = RequestEvent<{ locale: Locale; tier: string }>;

const FIELDS = /^(definition|test)-(en|cy|draft)$|^(standing|source|note|base)$/;

const tierAsked = ({ params }: Pick<Event, 'params'>): TierId =>
	isTier(params.tier) ? params.tier : error(404, { message: 'no such tier', code: 'not-found' });

/** The record of the tier as the public sees it, and all that is public beside it. */
function publicTier(id: TierId) {
	const { reference, services } = application().world()!.snapshot;
	return { tier: reference.tiers.find((tier) => tier.id === id)!, services };
}

/** Every version, from the database itself: the public's picture may be seconds behind. */
async function versionsOf(event: Event, id: TierId): Promise<DefinitionVersion[]> {
	const { client } = requireRole(event, 'administrator');
	const answer = await tierDefinitions(client);
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	return answer.tiers.find((tier) => tier.id === id)!.definitions;
}

export async function load(event) {
	const id = tierAsked(event);
	const { session, locale } = event.locals;
	const { tier, services } = publicTier(id);
	// Whose session ended while they were typing is shown the form again, with what they typed.
	const versions =
		!session && event.request.method === 'POST'
			? tier.definitions.map((public_) => ({ ...public_, at: null, role: null, note: null }))
			: await versionsOf(event, id);
	const [current] = versions;
	return {
		view: tierDefinitionsView(tier, versions, services.values(), locale),
		values: showWording(current!),
		saved: event.url.searchParams.has('saved')
	};
}

/** What a post is answered with: the form again with what is wrong, or what it would change. */
type Answer = {
	values: Values;
	errors: FieldError[];
	/** What somebody else changed since the form was opened. */
	theirs: WordingChange[] | null;
	/** Set on the way to saving: what the wording would change, and the version it would be. */
	check: { changes: WordingChange[]; unchanged: string[]; version: number } | null;
};

const again = (status: number, values: Values, more: Partial<Answer>) =>
	fail(status, { values, errors: [], theirs: null, check: null, ...more } satisfies Answer);

/** The form that was opened before somebody else changed the tier: theirs beside, and on their version. */
function outdated(values: Values, versions: readonly DefinitionVersion[], locale: Locale) {
	const current = versions[0]!;
	const base = versions.find(({ version }) => String(version) === values.base?.[0]);
	return again(
		409,
		{ ...values, base: [String(current.version)] },
		{
			errors: [{ field: 'definition-en', text: refusalWords('outdated', locale) }],
			theirs: wordingChanges(base ?? (current as Wording), current, locale)
		}
	);
}

/** Reads a post against the wording in force; `answer` is set where it goes no further. */
async function posted(event: Event) {
	const values: Record<string, string[]> = {};
	for (const [name, value] of await event.request.formData()) {
		if (typeof value === 'string' && FIELDS.test(name)) values[name] = [value.slice(0, 10_000)];
	}
	const { session, locale } = event.locals;
	const id = tierAsked(event);
	if (!session) {
		const text = m.tiers_problem_ended({}, { locale });
		return { answer: again(401, values, { errors: [{ field: 'definition-en', text }] }) };
	}
	const versions = await versionsOf(event, id);
	const [current] = versions;
	if (values.base?.[0] !== String(current!.version)) {
		return { answer: outdated(values, versions, locale) };
	}
	const read = readDefining(values, current!);
	if ('problems' in read) {
		return { answer: again(422, values, { errors: problemWords(read.problems, locale) }) };
	}
	return { values, defining: read.defining, current: current!, id, session };
}

export const actions = {
	/** Shows what would change; nothing is saved. */
	check: async (event) => {
		const read = await posted(event);
		if (read.answer) return read.answer;
		const { values, defining, current } = read;
		return {
			values,
			errors: [],
			theirs: null,
			check: {
				changes: wordingChanges(current, defining, event.locals.locale),
				unchanged: unchangedLanguages(current, defining, event.locals.locale),
				version: current.version + 1
			}
		} satisfies Answer;
	},
	/** Back from there to the form, with everything typed. */
	edit: async (event) => {
		const read = await posted(event);
		return read.answer ?? again(200, read.values, {});
	},
	save: async (event) => {
		const { locale } = event.locals;
		const read = await posted(event);
		if (read.answer) return read.answer;
		const { values, defining, id, session } = read;
		try {
			const answer = await defineTier(session.client, id, defining);
			if (!answer.ok && answer.error === 'outdated') {
				return outdated(values, await versionsOf(event, id), locale);
			} else if (!answer.ok) {
				const text = refusalWords(answer.error, locale);
				return again(409, values, { errors: [{ field: 'definition-en', text }] });
			}
		} catch (problem) {
			if (!(problem instanceof DatabaseAway)) throw problem;
			const text = m.tiers_problem_away({}, { locale });
			return again(503, values, { errors: [{ field: 'definition-en', text }] });
		}
		await seeChange(application().keeper);
		redirect(303, `/${locale}/admin/tiers/${id}?saved`);
	}
};
