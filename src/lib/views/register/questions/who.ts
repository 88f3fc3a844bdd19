import { m } from '../../../i18n/paraglide/messages.js';
import type { QuestionView } from '../field-view.ts';
import type { Setting } from '../setting.ts';

export function agesView({ locale }: Setting): QuestionView {
	return {
		id: 'ages',
		title: m.offer_ages_title({}, { locale }),
		short: m.offer_ages_short({}, { locale }),
		lead: null,
		fields: [
			{
				kind: 'radios',
				name: 'ages',
				label: m.offer_ages_title({}, { locale }),
				labelHidden: true,
				options: [
					{ value: 'range', label: m.offer_ages_range({}, { locale }) },
					{ value: 'any', label: m.offer_ages_any({}, { locale }) },
					{
						value: 'unknown',
						label: m.offer_ages_unknown({}, { locale }),
						hint: m.offer_ages_unknown_hint({}, { locale })
					}
				]
			},
			{
				kind: 'group',
				label: m.offer_ages_range({}, { locale }),
				fields: [
					{
						kind: 'text',
						name: 'from',
						label: m.offer_ages_from({}, { locale }),
						hint: m.offer_ages_from_hint({}, { locale }),
						width: 'short'
					},
					{
						kind: 'text',
						name: 'to',
						label: m.offer_ages_to({}, { locale }),
						width: 'short',
						numeric: true
					}
				]
			},
			{
				kind: 'radios',
				name: 'whose',
				label: m.offer_ages_whose({}, { locale }),
				options: [
					{ value: 'child', label: m.offer_ages_child({}, { locale }) },
					{ value: 'young_person', label: m.offer_ages_young({}, { locale }) },
					{ value: 'parent', label: m.offer_ages_parent({}, { locale }) }
				]
			}
		]
	};
}

export function circumstancesView({ locale }: Setting): QuestionView {
	return {
		id: 'circumstances',
		title: m.offer_circumstances_title({}, { locale }),
		short: m.offer_circumstances_for({}, { locale }),
		lead: m.offer_circumstances_lead({}, { locale }),
		fields: [
			{ kind: 'both', name: 'for', label: m.offer_circumstances_for({}, { locale }), lines: 4 },
			{ kind: 'both', name: 'not', label: m.offer_circumstances_not({}, { locale }), lines: 4 }
		]
	};
}
