import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Operator } from '../../domain/privacy/operator.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { list, text, type Prose } from '../prose/prose.ts';
import { keptTable } from './kept-view.ts';
import { operatorBlock } from './operator-view.ts';

/** What the page about privacy says. */
export function privacyView(operator: Operator | null, locale: Locale): Prose {
	const say = (message: (inputs: object, options: { locale: Locale }) => string) =>
		message({}, { locale });
	const basis = (purpose: string, relies: string) => [[purpose], [relies]];
	return {
		title: say(m.trust_privacy_title),
		lead: say(m.trust_privacy_lead),
		sections: [
			{
				id: 'controller',
				heading: say(m.trust_privacy_controller),
				blocks: [text(say(m.trust_privacy_controller_what)), operatorBlock(operator, locale)]
			},
			{
				id: 'search',
				heading: say(m.trust_privacy_search),
				blocks: [
					text(say(m.trust_privacy_search_postcode)),
					text(say(m.trust_privacy_search_address), {
						text: say(m.trust_privacy_search_safety),
						href: `/${locale}/safety`
					}),
					text(say(m.trust_privacy_search_location)),
					text(say(m.openreferral_privacy))
				]
			},
			{
				id: 'browser',
				heading: say(m.trust_privacy_browser),
				blocks: [
					text(say(m.trust_privacy_browser_cookies)),
					list(
						say(m.trust_privacy_browser_theme),
						say(m.trust_privacy_browser_explained),
						say(m.trust_privacy_browser_scroll),
						say(m.trust_privacy_browser_left),
						say(m.trust_privacy_browser_shortlist),
						say(m.offline_privacy)
					)
				]
			},
			{
				id: 'server',
				heading: say(m.trust_privacy_server),
				blocks: [
					list(
						say(m.trust_privacy_server_log),
						say(m.trust_privacy_server_rate),
						say(m.trust_privacy_server_copy),
						say(m.trust_privacy_server_around)
					)
				]
			},
			{
				id: 'record',
				heading: say(m.trust_privacy_record),
				blocks: [text(say(m.trust_privacy_record_what)), keptTable(locale)]
			},
			{
				id: 'basis',
				heading: say(m.trust_privacy_basis),
				blocks: [
					text(say(m.trust_privacy_basis_confirm)),
					{
						kind: 'table',
						caption: say(m.trust_privacy_basis),
						heads: [say(m.trust_privacy_basis_purpose), say(m.trust_privacy_basis_relies)],
						rows: [
							basis(say(m.trust_privacy_basis_record), say(m.trust_privacy_basis_public)),
							basis(say(m.trust_privacy_basis_answer), say(m.trust_privacy_basis_public)),
							basis(say(m.trust_privacy_basis_safe), say(m.trust_privacy_basis_legitimate))
						]
					},
					text(say(m.trust_privacy_basis_passed))
				]
			},
			{
				id: 'rights',
				heading: say(m.trust_privacy_rights),
				blocks: [
					text(say(m.trust_privacy_rights_erase)),
					text(say(m.trust_privacy_rights_copies)),
					text(say(m.trust_privacy_rights_ico), {
						text: say(m.trust_privacy_rights_ico_link),
						href: 'https://ico.org.uk/make-a-complaint/'
					})
				]
			}
		]
	};
}
