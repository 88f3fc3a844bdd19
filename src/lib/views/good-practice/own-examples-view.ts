import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { ExampleDraft } from '../../domain/example/example.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Shown } from './example-page.ts';

/** How an example of an organisation stands. */
export type OwnExample = {
	id: string;
	state: 'draft' | 'sent' | 'returned' | 'declined' | 'settled';
	document: ExampleDraft | null;
	draft: ExampleDraft | null;
	reason: string | null;
};

const STATES = {
	draft: m.practice_state_draft,
	sent: m.practice_state_sent,
	returned: m.practice_state_returned,
	declined: m.practice_state_declined
} as const;

/** The words for how it stands: what is public, and what is on its way. */
export const stateTags = (
	{ state, document }: Pick<OwnExample, 'state' | 'document'>,
	locale: Locale
): { state: string; word: string }[] => [
	...(document ? [{ state: 'done', word: m.practice_state_public({}, { locale }) }] : []),
	...(state === 'settled'
		? []
		: [
				{
					state: state === 'returned' || state === 'declined' ? 'attention' : state,
					word: STATES[state]({}, { locale })
				}
			])
];

/** A line of an organisation's list. */
export function ownExampleLine(example: OwnExample, locale: Locale) {
	const title = (example.draft ?? example.document)?.title;
	return {
		id: example.id,
		href: `/${locale}/register/examples/${example.id}`,
		title: title ? read(title, locale) : untitled(locale),
		tags: stateTags(example, locale)
	};
}

const untitled = (locale: Locale): Reading => read(UNTITLED, locale);
const UNTITLED: Bilingual = {
	en: m.practice_untitled({}, { locale: 'en' }),
	cy: m.practice_untitled({}, { locale: 'cy' }),
	cy_state: 'human'
};

/** A draft as readers would see it. */
export const shownOf = (draft: ExampleDraft, organization: Organization | null): Shown => ({
	...draft,
	title: draft.title ?? UNTITLED,
	note: null,
	organization
});
