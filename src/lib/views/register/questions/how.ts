import { REFERRERS } from '../../../domain/finder/query.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { referrerWord } from '../../words/getting-in.ts';
import type { QuestionView } from '../field-view.ts';
import type { Setting } from '../setting.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function routesView({ locale }: Setting): QuestionView {
	const can = [
		{ value: 'yes', label: m.offer_can_yes({}, { locale }) },
		{ value: 'no', label: m.offer_can_no({}, { locale }) }
	];
	return {
		id: 'routes',
		title: m.offer_routes_title({}, { locale }),
		short: m.offer_routes_short({}, { locale }),
		lead: null,
		fields: [
			{ kind: 'radios', name: 'self', label: m.offer_routes_self({}, { locale }), options: can },
			{
				kind: 'radios',
				name: 'professional',
				label: m.offer_routes_professional({}, { locale }),
				options: can
			},
			{
				kind: 'checkboxes',
				name: 'referrers',
				label: m.offer_routes_who({}, { locale }),
				options: REFERRERS.map((role) => ({
					value: role,
					label: capital(referrerWord(role, locale))
				}))
			},
			{
				kind: 'radios',
				name: 'consent',
				label: m.offer_routes_consent({}, { locale }),
				options: [
					{ value: 'yes', label: m.offer_needed_yes({}, { locale }) },
					{ value: 'no', label: m.offer_needed_no({}, { locale }) }
				]
			},
			{ kind: 'both', name: 'process', label: m.offer_routes_process({}, { locale }), lines: 4 }
		]
	};
}

export function contactsView({ locale }: Setting): QuestionView {
	return {
		id: 'contacts',
		title: m.offer_contacts_title({}, { locale }),
		short: m.offer_contacts_short({}, { locale }),
		lead: null,
		fields: [
			{ kind: 'note', text: m.offer_contacts_warning({}, { locale }), warning: true },
			{
				kind: 'text',
				name: 'phone',
				label: m.offer_contacts_phone({}, { locale }),
				width: 'half',
				type: 'tel'
			},
			{
				kind: 'text',
				name: 'phone-2',
				label: m.offer_contacts_phone_2({}, { locale }),
				width: 'half',
				type: 'tel'
			},
			{ kind: 'text', name: 'email', label: m.offer_contacts_email({}, { locale }), type: 'email' },
			{
				kind: 'checkboxes',
				name: 'shared',
				label: m.offer_contacts_email({}, { locale }),
				labelHidden: true,
				options: [{ value: '1', label: m.offer_contacts_shared({}, { locale }) }]
			},
			{
				kind: 'text',
				name: 'text',
				label: m.offer_contacts_text({}, { locale }),
				width: 'half',
				type: 'tel'
			}
		]
	};
}
