import type { OfferDraft } from '../offer.ts';
import type { Problem, Question } from '../question.ts';
import { unless } from '../question.ts';
import { chosen, picked } from '../typed.ts';
import { frontPage } from './website.ts';

export const CHANNELS = ['in person', 'home visit', 'outreach', 'phone', 'online'] as const;
export const IN_PERSON = ['named', 'varies', 'withheld'] as const;

const has = (draft: OfferDraft, mode: string) =>
	draft.delivery?.some((delivery) => delivery.mode === mode) ?? false;

function shownChannels(draft: OfferDraft): string[] {
	if (draft.channels?.length) return draft.channels;
	// The record may know the mode without the words of a source.
	return [
		...(has(draft, 'site') ? ['in person'] : []),
		...(has(draft, 'area') && !draft.location_withheld ? ['home visit'] : [])
	];
}

/** How help reaches a family, and whether its place may be known. */
export const waysQuestion: Question = {
	id: 'ways',
	section: 'where',
	parts: ['delivery', 'channels', 'location_withheld'],
	needed: true,
	known: (draft) => draft.location_withheld === true || (draft.channels?.length ?? 0) > 0,
	show(draft) {
		const place = draft.location_withheld
			? ['withheld']
			: has(draft, 'site') || draft.locations?.length
				? ['named']
				: has(draft, 'unplaced')
					? ['varies']
					: [];
		return { ways: shownChannels(draft), place };
	},
	read(values, draft) {
		const channels = chosen(values, 'ways', CHANNELS);
		const place = picked(values, 'place', IN_PERSON);
		const withheld = place === 'withheld';
		const inPerson = channels.includes('in person');
		const problems: Problem[] = [];
		if (channels.length === 0 && !withheld) problems.push({ field: 'ways', code: 'ways' });
		if (inPerson && place === null) problems.push({ field: 'place', code: 'in-person' });
		const modes = {
			site: inPerson && place === 'named',
			// Whoever keeps its place to itself is known by the areas it serves.
			area: withheld || channels.includes('home visit') || channels.includes('outreach'),
			remote: channels.includes('phone') || channels.includes('online'),
			unplaced: inPerson && place === 'varies'
		};
		const delivery = (['site', 'area', 'remote', 'unplaced'] as const)
			.filter((mode) => modes[mode])
			.map((mode) => ({ mode, basis: 'stated' as const }));
		return unless(problems, {
			channels,
			delivery,
			location_withheld: withheld,
			// What is not stored can not leak; nor may a path of the website tell.
			...(modes.site ? {} : { locations: [] }),
			...(withheld && draft.url ? { url: frontPage(draft.url) } : {})
		});
	}
};
