import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { list, text, type Prose } from '../prose/prose.ts';

/** What the page about devices and histories says. */
export function safetyView(locale: Locale): Prose {
	const say = (message: (inputs: object, options: { locale: Locale }) => string) =>
		message({}, { locale });
	return {
		title: say(m.trust_safety_title),
		lead: say(m.trust_safety_lead),
		sections: [
			{
				id: 'exit',
				heading: say(m.trust_safety_exit),
				blocks: [
					text(say(m.trust_safety_exit_does)),
					list(
						say(m.trust_safety_exit_where),
						say(m.trust_safety_exit_shift),
						say(m.trust_safety_exit_shortlist),
						say(m.offline_exit_does),
						say(m.trust_safety_exit_history),
						say(m.trust_safety_exit_plain)
					)
				]
			},
			{
				id: 'history',
				heading: say(m.trust_safety_history),
				blocks: [
					text(say(m.trust_safety_history_what)),
					list(
						say(m.trust_safety_history_search),
						say(m.trust_safety_history_service),
						say(m.trust_safety_history_typed)
					),
					text(say(m.trust_safety_history_titles))
				]
			},
			{
				id: 'less',
				heading: say(m.trust_safety_less),
				blocks: [
					list(
						say(m.trust_safety_less_private),
						say(m.trust_safety_less_clear),
						say(m.trust_safety_less_other),
						say(m.trust_safety_less_paper)
					),
					text(say(m.trust_safety_less_limits))
				]
			},
			{
				id: 'devices',
				heading: say(m.trust_safety_devices),
				blocks: [
					list(
						say(m.trust_safety_devices_shared),
						say(m.trust_safety_devices_work),
						say(m.trust_safety_devices_watched)
					)
				]
			},
			{
				id: 'calls',
				heading: say(m.trust_safety_calls),
				blocks: [text(say(m.trust_safety_calls_log)), text(say(m.trust_safety_calls_bill))]
			},
			{
				id: 'kept',
				heading: say(m.trust_safety_kept),
				blocks: [
					text(say(m.trust_safety_kept_nothing), {
						text: say(m.trust_safety_kept_more),
						href: `/${locale}/privacy`
					})
				]
			},
			{
				id: 'withheld',
				heading: say(m.trust_safety_withheld),
				blocks: [text(say(m.trust_safety_withheld_what))]
			}
		]
	};
}
