import { linesShown } from '../../../domain/offer/lines.ts';
import { DAYS, hours } from '../../../domain/offer/questions/opening.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { FieldView, QuestionView } from '../field-view.ts';
import type { Setting } from '../setting.ts';

const DAY_WORDS = {
	MO: m.day_mo,
	TU: m.day_tu,
	WE: m.day_we,
	TH: m.day_th,
	FR: m.day_fr,
	SA: m.day_sa,
	SU: m.day_su
} as const;

export function openingView({ draft, locale, lines: typed }: Setting): QuestionView {
	const lines = linesShown(hours(draft.schedules).length, typed);
	const hint = m.offer_opening_hint({}, { locale });
	return {
		id: 'opening',
		title: m.offer_opening_title({}, { locale }),
		short: m.offer_opening_short({}, { locale }),
		lead: m.offer_opening_lead({}, { locale }),
		more: { label: m.offer_opening_more({}, { locale }), field: `days-${lines.length}` },
		fields: [
			...lines.map((line): FieldView => ({
				kind: 'group',
				label: m.offer_opening_line({ line }, { locale }),
				fields: [
					{
						kind: 'checkboxes',
						name: `days-${line}`,
						label: m.offer_opening_days({}, { locale }),
						options: DAYS.map((day) => ({ value: day, label: DAY_WORDS[day]({}, { locale }) }))
					},
					{
						kind: 'row',
						fields: [
							{
								kind: 'text',
								name: `from-${line}`,
								label: m.offer_opening_from({}, { locale }),
								hint,
								width: 'short'
							},
							{
								kind: 'text',
								name: `to-${line}`,
								label: m.offer_opening_to({}, { locale }),
								hint,
								width: 'short'
							}
						]
					}
				]
			})),
			{ kind: 'both', name: 'times', label: m.offer_opening_note({}, { locale }), lines: 4 }
		]
	};
}

export function costView({ locale }: Setting): QuestionView {
	return {
		id: 'cost',
		title: m.offer_cost_title({}, { locale }),
		short: m.offer_cost_short({}, { locale }),
		lead: null,
		fields: [
			{
				kind: 'radios',
				name: 'cost',
				label: m.offer_cost_title({}, { locale }),
				labelHidden: true,
				options: [
					{ value: 'free', label: m.offer_cost_free({}, { locale }) },
					{ value: 'paid', label: m.offer_cost_paid({}, { locale }) }
				]
			},
			{ kind: 'both', name: 'price', label: m.offer_cost_price({}, { locale }), lines: 1 }
		]
	};
}
