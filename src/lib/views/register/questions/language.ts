import { FEATURES } from '../../../domain/offer/questions/access.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { QuestionView } from '../field-view.ts';
import type { Setting } from '../setting.ts';

export function languagesView({ locale }: Setting): QuestionView {
	return {
		id: 'languages',
		title: m.offer_languages_title({}, { locale }),
		short: m.offer_languages_short({}, { locale }),
		lead: null,
		fields: [
			{
				kind: 'checkboxes',
				name: 'languages',
				label: m.offer_languages_title({}, { locale }),
				labelHidden: true,
				options: [
					{ value: 'cy', label: m.offer_languages_cy({}, { locale }) },
					{ value: 'en', label: m.offer_languages_en({}, { locale }) },
					{ value: 'mul', label: m.offer_languages_mul({}, { locale }) }
				]
			},
			{
				kind: 'radios',
				name: 'offer',
				label: m.offer_languages_active({}, { locale }),
				options: [
					{ value: 'provides', label: m.offer_languages_provides({}, { locale }) },
					{ value: 'working towards', label: m.offer_languages_working({}, { locale }) },
					{ value: 'does not', label: m.offer_languages_not({}, { locale }) }
				]
			}
		]
	};
}

const FEATURE_WORDS = {
	'step-free': m.access_step_free,
	'accessible toilet': m.access_accessible_toilet,
	'hearing loop': m.access_hearing_loop,
	'sign language': m.access_sign_language,
	'easy read': m.access_easy_read,
	'quiet space': m.access_quiet_space,
	parking: m.access_parking,
	interpreters: m.access_interpreters
} as const;

export function accessView({ locale }: Setting): QuestionView {
	return {
		id: 'access',
		title: m.offer_access_title({}, { locale }),
		short: m.offer_access_short({}, { locale }),
		lead: null,
		fields: [
			{
				kind: 'checkboxes',
				name: 'features',
				label: m.offer_access_title({}, { locale }),
				labelHidden: true,
				options: FEATURES.map((feature) => ({
					value: feature,
					label: FEATURE_WORDS[feature]({}, { locale })
				}))
			},
			{
				kind: 'checkboxes',
				name: 'rest',
				label: m.offer_access_rest({}, { locale }),
				labelHidden: true,
				options: [
					{
						value: 'no',
						label: m.offer_access_rest({}, { locale }),
						hint: m.offer_access_rest_hint({}, { locale })
					}
				]
			},
			{ kind: 'both', name: 'details', label: m.offer_access_details({}, { locale }), lines: 1 }
		]
	};
}
