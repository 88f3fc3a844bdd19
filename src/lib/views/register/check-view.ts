import { missing } from '../../domain/offer/task-list.ts';
import { SECTIONS } from '../../domain/offer/question.ts';
import { questionsOf } from '../../domain/offer/questions.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { inWords } from '../words/lists.ts';
import { answersOf } from './answers-of.ts';
import { questionView } from './question-view.ts';
import type { Setting } from './setting.ts';
import { nameOf, offerPath, progressWords, SECTION_WORDS } from './task-list-view.ts';

/** What is checked before it is sent (see `Proposal` of the server). */
type Checked = { id: string; reference: string; base_version: number; current_version: number };

/** Every answer of an offer, in words, with what is still needed before it may be sent. */
export function checkView(
	proposal: Checked,
	setting: Setting,
	names: Pick<Gazetteer, 'area' | 'regions' | 'find'>,
	flagged: readonly { question: string; said: string }[]
) {
	const { draft, locale } = setting;
	const path = offerPath(proposal.id, locale);
	const labelOf = (id: string) => questionView(id, setting).short;
	const { base_version: base, current_version: current } = proposal;
	return {
		path,
		name: nameOf(draft.name, locale),
		progress: progressWords(draft, locale),
		sections: SECTIONS.map((section) => ({
			id: section,
			title: SECTION_WORDS[section]({}, { locale }),
			rows: questionsOf(draft)
				.filter((question) => question.section === section)
				.map(({ id }) => ({
					id,
					href: `${path}/${id}`,
					label: labelOf(id),
					lines: answersOf(id, setting, names)
				}))
		})),
		missing: missing(draft).map(({ id }) => ({ href: `${path}/${id}`, text: labelOf(id) })),
		flagged: [
			...flagged.map(({ question, said }) => ({
				href: `${path}/${question}`,
				text: m.offer_problem_names_place({ place: said }, { locale })
			})),
			...outsideAreas(setting, names).map((text) => ({ href: `${path}/areas`, text }))
		],
		moved: current > base ? m.register_check_moved_text({ base, current }, { locale }) : null
	};
}

/** Places of an offer that lie outside the council areas it is for, asked about. */
function outsideAreas(
	{ draft: { areas = [], locations = [] }, locale }: Setting,
	names: Pick<Gazetteer, 'area' | 'regions'>
): string[] {
	if (areas.length === 0) return [];
	const said = inWords(
		areas.map((gss) => areaName(gss, names, locale)),
		locale
	);
	const outside = new Set(locations.map(({ gss }) => gss).filter((gss) => !areas.includes(gss)));
	return [...outside].map((gss) =>
		m.offer_places_doubt_areas({ areas: said, area: areaName(gss, names, locale) }, { locale })
	);
}
