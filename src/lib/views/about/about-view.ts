import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Operator } from '../../domain/privacy/operator.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { operatorBlock } from '../privacy/operator-view.ts';
import { list, text, type Prose } from '../prose/prose.ts';
import { number } from '../words/lists.ts';
import { sourcesTable } from './sources-table.ts';

/** What the page about Haenau says. */
export function aboutView(
	snapshot: Pick<Snapshot, 'services' | 'statements'> & { reference: Pick<Reference, 'files'> },
	operator: Operator | null,
	locale: Locale
): Prose {
	const say = (message: (inputs: object, options: { locale: Locale }) => string) =>
		message({}, { locale });
	const link = (path: string, label: string) => ({ href: path, text: label });
	const method = link(`/${locale}/method`, say(m.shell_nav_method));
	return {
		title: say(m.trust_about_title),
		lead: say(m.trust_about_lead),
		sections: [
			{
				id: 'who-for',
				heading: say(m.trust_about_for),
				blocks: [
					list(
						say(m.trust_about_for_practitioner),
						say(m.trust_about_for_family),
						say(m.trust_about_for_commissioner),
						say(m.trust_about_for_provider),
						say(m.trust_about_for_group)
					)
				]
			},
			{
				id: 'facts',
				heading: say(m.trust_about_facts),
				blocks: [
					text(
						m.trust_about_facts_what(
							{
								services: number(snapshot.services.size, locale),
								statements: number(snapshot.statements.size, locale)
							},
							{ locale }
						)
					),
					text(say(m.trust_about_facts_confirm)),
					text(say(m.trust_about_facts_unknown), method)
				]
			},
			{
				id: 'framework',
				heading: say(m.trust_about_framework),
				blocks: [
					text(say(m.trust_about_framework_what)),
					text(say(m.trust_about_framework_working))
				]
			},
			{
				id: 'not-yet',
				heading: say(m.trust_about_later),
				blocks: [text(say(m.trust_about_later_what))]
			},
			{
				id: 'run-by',
				heading: say(m.trust_about_run),
				blocks: [operatorBlock(operator, locale)]
			},
			{
				id: 'sources',
				heading: say(m.trust_about_sources),
				blocks: [sourcesTable(snapshot.reference, locale), text(say(m.trust_about_sources_ogl))]
			},
			{
				id: 'open-data',
				heading: say(m.trust_about_open),
				blocks: [
					text(
						say(m.trust_about_open_what),
						link(`/${locale}/open-data`, say(m.openreferral_page_link))
					),
					list(
						link('/data/services.csv', say(m.shell_footer_services_csv)),
						link('/data/services.geojson', say(m.shell_footer_services_geojson)),
						link('/data/areas.geojson', say(m.trust_about_open_areas))
					)
				]
			}
		]
	};
}
