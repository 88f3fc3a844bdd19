import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { NeedGroup } from './search-form-view.ts';

/**
 * What families say, and the kinds of help that answer it. Which kinds those are is an assumption of
 * ours; the answer names each of them, and each can be taken out there.
 */
const PLAIN = [
	{ words: m.find_plain_parent_low, kinds: ['perinatal', 'families_first', 'parenting'] },
	{ words: m.find_plain_child_low, kinds: ['mh_early', 'school_counselling', 'parenting'] },
	{
		words: m.find_plain_school,
		kinds: ['taf', 'families_first', 'school_counselling', 'mh_early', 'youth_work']
	},
	{ words: m.find_plain_behaviour, kinds: ['parenting', 'families_first'] },
	{ words: m.find_plain_alone, kinds: ['open_play', 'parenting'] },
	{ words: m.find_plain_money, kinds: ['income_practical', 'info_advice'] },
	{ words: m.find_plain_apart, kinds: ['mediation', 'families_first'] },
	{ words: m.find_plain_fear, kinds: ['domestic_abuse', 'exploitation'] },
	{ words: m.find_plain_care, kinds: ['edge_of_care', 'ifst', 'fgc', 'parent_adv_prof'] }
] as const;

/** Needs in the words of families, for the top of the form's menu. */
export const plainNeeds = (locale: Locale): NeedGroup => ({
	label: m.find_plain({}, { locale }),
	options: PLAIN.map(({ words, kinds }) => ({
		value: kinds.join(','),
		label: words({}, { locale })
	}))
});
