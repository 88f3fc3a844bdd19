import { linesShown } from '../../../domain/offer/lines.ts';
import { UNITS } from '../../../domain/offer/questions/capacity.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { longDate } from '../../words/dates.ts';
import type { FieldView, QuestionView } from '../field-view.ts';
import type { Setting } from '../setting.ts';

export function takingView({ today, locale }: Setting): QuestionView {
	return {
		id: 'taking',
		title: m.offer_taking_title({}, { locale }),
		short: m.offer_taking_short({}, { locale }),
		lead: m.offer_taking_lead({ date: longDate(today, locale) }, { locale }),
		fields: [
			{
				kind: 'radios',
				name: 'taking',
				label: m.offer_taking_title({}, { locale }),
				labelHidden: true,
				options: [
					{ value: 'accepting', label: m.offer_taking_yes({}, { locale }) },
					{ value: 'waiting list', label: m.offer_taking_list({}, { locale }) },
					{ value: 'not accepting', label: m.offer_taking_no({}, { locale }) }
				]
			},
			{
				kind: 'text',
				name: 'weeks',
				label: m.offer_taking_weeks({}, { locale }),
				width: 'short',
				numeric: true
			}
		]
	};
}

const UNIT_WORDS = {
	'families a year': m.unit_families_a_year,
	'children a year': m.unit_children_a_year,
	places: m.unit_places,
	'sessions a week': m.unit_sessions_a_week,
	caseload: m.unit_caseload
} as const;

export function capacityView({ today, locale }: Setting): QuestionView {
	return {
		id: 'capacity',
		title: m.offer_capacity_title({}, { locale }),
		short: m.offer_capacity_short({}, { locale }),
		lead: m.offer_capacity_lead({ date: longDate(today, locale) }, { locale }),
		fields: [
			{
				kind: 'radios',
				name: 'unit',
				label: m.offer_capacity_unit({}, { locale }),
				options: UNITS.map((unit) => ({ value: unit, label: UNIT_WORDS[unit]({}, { locale }) }))
			},
			{
				kind: 'row',
				fields: [
					{
						kind: 'text',
						name: 'most',
						label: m.offer_capacity_most({}, { locale }),
						width: 'short',
						numeric: true
					},
					{
						kind: 'text',
						name: 'free',
						label: m.offer_capacity_free({}, { locale }),
						width: 'short',
						numeric: true
					}
				]
			}
		]
	};
}

export function fundingView({ draft, locale, lines: typed }: Setting): QuestionView {
	const lines = linesShown(draft.funding?.length ?? 0, typed);
	return {
		id: 'funding',
		title: m.offer_funding_title({}, { locale }),
		short: m.offer_funding_short({}, { locale }),
		lead: m.offer_funding_lead({}, { locale }),
		more: { label: m.offer_funding_more({}, { locale }), field: `source-${lines.length}` },
		fields: lines.map((line): FieldView => ({
			kind: 'group',
			label: m.offer_funding_line({ line }, { locale }),
			fields: [
				{
					kind: 'text',
					name: `source-${line}`,
					label: m.offer_funding_source({}, { locale }),
					width: 'half'
				},
				{
					kind: 'date',
					name: `ends-${line}`,
					label: m.offer_funding_ends({}, { locale }),
					hint: m.offer_date_hint({}, { locale })
				}
			]
		}))
	};
}

export function outcomesView({ draft, locale, lines: typed }: Setting): QuestionView {
	const lines = linesShown(draft.outcomes?.length ?? 0, typed);
	const number = (name: string, label: string): FieldView => ({
		kind: 'text',
		name,
		label,
		width: 'short',
		numeric: true
	});
	return {
		id: 'outcomes',
		title: m.offer_outcomes_title({}, { locale }),
		short: m.offer_outcomes_short({}, { locale }),
		lead: m.offer_outcomes_lead({}, { locale }),
		more: {
			label: m.offer_outcomes_more({}, { locale }),
			field: `measure-${lines.length}-${locale}`
		},
		fields: lines.map((line): FieldView => ({
			kind: 'group',
			label: m.offer_outcomes_line({ line }, { locale }),
			fields: [
				{
					kind: 'both',
					name: `measure-${line}`,
					label: m.offer_outcomes_measure({}, { locale }),
					lines: 1
				},
				{
					kind: 'row',
					fields: [
						number(`n-${line}`, m.offer_outcomes_n({}, { locale })),
						number(`of-${line}`, m.offer_outcomes_of({}, { locale }))
					]
				},
				{
					kind: 'text',
					name: `period-${line}`,
					label: m.offer_outcomes_period({}, { locale }),
					width: 'half'
				},
				{ kind: 'text', name: `proof-${line}`, label: m.offer_outcomes_proof({}, { locale }) }
			]
		}))
	};
}
