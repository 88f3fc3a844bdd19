import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Operator } from '../../domain/privacy/operator.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { operatorBlock } from '../privacy/operator-view.ts';
import { list, text, type Prose } from '../prose/prose.ts';
import { longDate } from '../words/dates.ts';

/** The day on which this statement was last gone through, claim by claim. */
const ASSESSED_ON = '2026-11-22';

/** What the accessibility statement says: only what the tests of this build do. */
export function accessibilityView(operator: Operator | null, locale: Locale): Prose {
	const say = (message: (inputs: object, options: { locale: Locale }) => string) =>
		message({}, { locale });
	return {
		title: say(m.trust_access_title),
		lead: say(m.trust_access_lead),
		sections: [
			{
				id: 'can',
				heading: say(m.trust_access_can),
				blocks: [
					list(
						say(m.trust_access_can_zoom),
						say(m.trust_access_can_keyboard),
						say(m.trust_access_can_script),
						say(m.trust_access_can_colours),
						say(m.trust_access_can_words)
					)
				]
			},
			{
				id: 'tested',
				heading: say(m.trust_access_tested),
				blocks: [
					text(say(m.trust_access_tested_target)),
					list(
						say(m.trust_access_tested_axe),
						say(m.trust_access_tested_keyboard),
						say(m.trust_access_tested_narrow),
						say(m.trust_access_tested_script),
						say(m.trust_access_tested_colours)
					),
					text(say(m.trust_access_tested_automatic))
				]
			},
			{
				id: 'limits',
				heading: say(m.trust_access_limits),
				blocks: [
					list(
						say(m.trust_access_limits_people),
						say(m.trust_access_limits_english),
						say(m.trust_access_limits_welsh),
						say(m.trust_access_limits_map),
						say(m.trust_access_limits_forced),
						say(m.trust_access_limits_print),
						say(m.trust_access_limits_links)
					)
				]
			},
			{
				id: 'tell',
				heading: say(m.trust_access_tell),
				blocks: [text(say(m.trust_access_tell_what)), operatorBlock(operator, locale)]
			},
			{
				id: 'enforcement',
				heading: say(m.trust_access_enforce),
				blocks: [
					text(say(m.trust_access_enforce_what)),
					text({
						text: say(m.trust_access_enforce_link),
						href: 'https://www.equalityadvisoryservice.com/'
					})
				]
			},
			{
				id: 'date',
				heading: say(m.trust_access_date),
				blocks: [
					text(m.trust_access_date_what({ date: longDate(ASSESSED_ON, locale) }, { locale }))
				]
			}
		]
	};
}
