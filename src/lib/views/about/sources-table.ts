import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, Run, Text } from '../prose/prose.ts';

const OGL = {
	en: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
	cy: 'https://www.nationalarchives.gov.uk/doc/open-government-licence-cymraeg/version/3/'
};

/** Licences of boundary files that we can say in both languages; others are shown as recorded. */
const LICENCES: { [licence: string]: typeof m.trust_source_public_domain } = {
	'public domain': m.trust_source_public_domain
};

/** What Haenau is made of, where it comes from, and under which licence. */
export function sourcesTable(reference: Pick<Reference, 'files'>, locale: Locale): Block {
	const say = (message: (inputs: object, options: { locale: Locale }) => string) =>
		message({}, { locale });
	const ogl: Run = { text: say(m.trust_source_ogl), href: OGL[locale] };
	const font = (file: string): Run => ({ text: 'SIL OFL 1.1', href: `/fonts/OFL-${file}.txt` });
	const boundaries = reference.files
		.filter(({ kind }) => kind === 'principal-areas')
		.map(({ source, licence }): Text[] => [
			[say(m.trust_source_boundaries)],
			[source],
			[LICENCES[licence.toLowerCase()]?.({}, { locale }) ?? licence]
		]);
	return {
		kind: 'table',
		caption: say(m.trust_about_sources),
		heads: [say(m.trust_source_what), say(m.trust_source_from), say(m.trust_source_licence)],
		rows: [
			[
				[say(m.trust_source_services)],
				[say(m.trust_source_services_from)],
				[say(m.trust_source_facts)]
			],
			[[say(m.trust_source_tiers)], [say(m.trust_source_tiers_from)], [say(m.trust_source_ours)]],
			...boundaries,
			[
				[say(m.trust_source_names)],
				[say(m.trust_source_names_from)],
				[say(m.trust_source_official), ogl]
			],
			[
				[say(m.trust_source_need)],
				[say(m.trust_source_need_from)],
				[say(m.trust_source_official), ogl]
			],
			[[say(m.trust_source_code)], ['Haenau'], ['MIT']],
			[
				['Atkinson Hyperlegible Next'],
				['The Atkinson Hyperlegible Next Project Authors'],
				[font('atkinson-hyperlegible-next')]
			],
			[['Literata'], ['The Literata Project Authors'], [font('literata')]]
		]
	};
}
