import { read } from '../../domain/bilingual/bilingual.ts';
import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';
import {
	ALL_WALES,
	EMBED_HEIGHTS,
	EMBED_PIECES,
	embedPath,
	type EmbedChoice,
	type EmbedSize
} from '../../domain/embed/embed-choice.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { snippet, type SnippetSite } from './snippet.ts';

const LANGUAGES: Record<Locale, string> = { en: 'English', cy: 'Cymraeg' };
const SIZES: Record<EmbedSize, typeof m.embed_size_short> = {
	short: m.embed_size_short,
	middle: m.embed_size_middle,
	tall: m.embed_size_tall
};

/** What the page that makes a snippet shows. */
export function builderView(
	choice: EmbedChoice,
	world: { gazetteer: Gazetteer; reference: Pick<Reference, 'tiers'> },
	site: SnippetSite & { ancestors: readonly string[] },
	locale: Locale
) {
	const { gazetteer, reference } = world;
	const { lang } = choice;
	const place =
		choice.place === ALL_WALES
			? m.embed_all_wales({}, { locale: lang })
			: areaName(choice.place, gazetteer, lang);
	const words =
		choice.piece === 'find'
			? { title: m.embed_frame_find, link: m.embed_link_find }
			: { title: m.embed_frame_coverage, link: m.embed_link_coverage };
	const title = words.title({ place }, { locale: lang });
	const named = <T extends { name: Record<Locale, string> }>(all: readonly T[]) =>
		all.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale));
	return {
		choice,
		/** Whether browsers will show the frame anywhere, and on which sites. */
		ancestors: site.ancestors,
		title,
		preview: embedPath(choice),
		height: EMBED_HEIGHTS[choice.size],
		snippet: snippet(choice, { title, link: words.link({ place }, { locale: lang }) }, site),
		pieces: EMBED_PIECES.map((value) => ({
			value,
			label: (value === 'find' ? m.embed_what_find : m.embed_what_coverage)({}, { locale })
		})),
		places: [
			{
				label: m.embed_regions({}, { locale }),
				options: named(gazetteer.regions.filter(({ members }) => members.length > 1)).map(
					({ code, name }) => ({ value: code, label: name[locale] })
				)
			},
			{
				label: m.embed_areas({}, { locale }),
				options: named(gazetteer.areas).map(({ gss, name }) => ({
					value: gss,
					label: name[locale]
				}))
			}
		],
		tiers: [
			{ value: '', label: m.embed_tier_all({}, { locale }) },
			...reference.tiers.map(({ id, name }) => ({ value: id, label: read(name, locale).text }))
		],
		languages: LOCALES.map((value) => ({ value, label: LANGUAGES[value], lang: value })),
		sizes: (Object.keys(EMBED_HEIGHTS) as EmbedSize[]).map((value) => ({
			value,
			label: SIZES[value]({ height: EMBED_HEIGHTS[value] }, { locale })
		}))
	};
}
export type BuilderView = ReturnType<typeof builderView>;
