import type { Bilingual } from '$lib/domain/bilingual/bilingual';
import { placesNamedIn } from '$lib/domain/offer/names-place';
import type { Offer, OfferDraft } from '$lib/domain/offer/offer';
import { questionsOf } from '$lib/domain/offer/questions';
import type { Gazetteer } from '$lib/domain/place/gazetteer';
import { isTier } from '$lib/domain/tier/tier';
import type { Outcome } from '$lib/server/moderation/letters';
import { questionWord } from '$lib/views/moderation/comment-fields';
import type { Setting } from '$lib/views/moderation/setting';

/** What a form lacks: the field it is in, where it is in one. */
export type Problem = { field: string | null; code: string };

/** What was typed into a form of a decision, to be shown again. */
export type Typed = { values: Record<string, string>; tiers: string[] };

type Ground = {
	offer: Offer | null;
	draft: OfferDraft | null;
	placedBefore: boolean;
	gazetteer: Gazetteer;
	today: string;
	setting: Setting;
};
type Read =
	| { ok: false; typed: Typed; problems: Problem[] }
	| {
			ok: true;
			typed: Typed;
			call: string;
			args: Record<string, unknown>;
			outcome: Outcome | null;
	  };

const LONGEST = 2000;

/** Reads the form of a decision: what the record is to be asked, or what is missing. */
export function readDecision(decision: string, data: FormData, ground: Ground): Read {
	const typed: Typed = { values: {}, tiers: data.getAll('tier').map(String).filter(isTier) };
	for (const [name, value] of data) {
		if (typeof value === 'string' && name !== 'tier') {
			typed.values[name] = value.slice(0, 5000).replaceAll('\r\n', '\n');
		}
	}
	if (decision === 'approve') return readApproval(typed, ground);
	return decision === 'return' ? readReturn(typed, ground) : readRejection(typed);
}

const said = (typed: Typed, name: string): string => (typed.values[name] ?? '').trim();
const tooLong = (typed: Typed): Problem[] =>
	Object.entries(typed.values)
		.filter(([, value]) => [...value.trim()].length > LONGEST)
		.map(([field]) => ({ field, code: 'too_long' }));

function readApproval(typed: Typed, { offer, placedBefore, gazetteer }: Ground): Read {
	const problems = tooLong(typed);
	const choice = said(typed, 'choice');
	const provider = offer?.tiers.some(({ proposed_by: by }) => by === 'provider') ?? false;
	if (provider && !['provider', 'before', 'differ'].includes(choice)) {
		problems.push({ field: 'choice', code: 'tier_choice' });
	}
	const reason = reasonOf(said(typed, 'reason_en'), said(typed, 'reason_cy'));
	if (choice === 'differ' && typed.tiers.length === 0)
		problems.push({ field: 'tier', code: 'tiers' });
	if (choice === 'differ' && reason === null) problems.push({ field: 'reason_en', code: 'tiers' });
	const mayName = offer?.location_withheld && placesNamedIn(offer, gazetteer).length > 0;
	if (mayName && said(typed, 'place') !== '1') problems.push({ field: 'place', code: 'place' });
	if (problems.length > 0) return { ok: false, typed, problems };
	const tiers =
		choice === 'differ'
			? typed.tiers.map((tier) => ({ tier, reason }))
			: choice === 'provider' && placedBefore
				? []
				: null;
	return {
		ok: true,
		typed,
		call: 'approve_proposal',
		args: {
			revision: Number(said(typed, 'revision')),
			seen_version: Number(said(typed, 'version')),
			tiers,
			note: said(typed, 'note') || null
		},
		// The letter goes out when it is public.
		outcome: null
	};
}

const reasonOf = (en: string, cy: string): Bilingual | null =>
	en === '' && cy === ''
		? null
		: { en: en || null, cy: cy || null, cy_state: cy === '' ? 'missing' : 'human' };

function readReturn(typed: Typed, { draft, today, setting }: Ground): Read {
	const parts = ['whole', ...(draft ? questionsOf(draft).map(({ id }) => id) : [])];
	const comments = parts.flatMap((part) => {
		const text = said(typed, `comment-${part}`);
		return text === '' ? [] : [{ part, text }];
	});
	const problems = tooLong(typed);
	if (comments.length === 0) problems.push({ field: 'comment-whole', code: 'comments' });
	if (problems.length > 0) return { ok: false, typed, problems };
	const section = (part: string) => {
		if (part === 'whole' || !draft) return null;
		const word = (locale: 'en' | 'cy') => questionWord(part, draft, today, setting, locale);
		return { en: word('en'), cy: word('cy') };
	};
	return {
		ok: true,
		typed,
		call: 'return_proposal',
		args: { revision: Number(said(typed, 'revision')), comments },
		outcome: {
			template: 'proposal-returned',
			comments: comments.map(({ part, text }) => ({ section: section(part), text }))
		}
	};
}

function readRejection(typed: Typed): Read {
	const reason = said(typed, 'reason');
	const problems = tooLong(typed);
	if (reason === '') problems.push({ field: 'reason', code: 'reason' });
	if (problems.length > 0) return { ok: false, typed, problems };
	return {
		ok: true,
		typed,
		call: 'reject_proposal',
		args: { revision: Number(said(typed, 'revision')), reason },
		outcome: { template: 'proposal-rejected', reason }
	};
}
