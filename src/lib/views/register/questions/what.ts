import { read } from '../../../domain/bilingual/bilingual.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { QuestionView } from '../field-view.ts';
import type { Setting } from '../setting.ts';

export function nameView({ locale }: Setting): QuestionView {
	return {
		id: 'name',
		title: m.offer_name_title({}, { locale }),
		short: m.offer_name_short({}, { locale }),
		lead: m.offer_name_lead({}, { locale }),
		fields: [
			{
				kind: 'both',
				name: 'name',
				label: m.offer_name_short({}, { locale }),
				lines: 1,
				labelHidden: true
			}
		]
	};
}

export function descriptionView({ locale }: Setting): QuestionView {
	return {
		id: 'description',
		title: m.offer_description_title({}, { locale }),
		short: m.offer_description_short({}, { locale }),
		lead: m.offer_description_lead({}, { locale }),
		fields: [
			{
				kind: 'both',
				name: 'description',
				label: m.offer_description_short({}, { locale }),
				lines: 4,
				labelHidden: true
			}
		]
	};
}

/** Kinds of help, group by group: the boxes of all groups are one answer. */
export function kindsView({ reference, locale }: Setting): QuestionView {
	return {
		id: 'kinds',
		title: m.offer_kinds_title({}, { locale }),
		short: m.offer_kinds_short({}, { locale }),
		lead: m.offer_kinds_lead({}, { locale }),
		fields: reference.category_groups.map((group) => ({
			kind: 'checkboxes',
			name: 'kinds',
			label: read(group.name, locale).text,
			options: reference.categories
				.filter((category) => category.group === group.id)
				.map((category) => ({ value: category.id, label: read(category.name, locale).text }))
		}))
	};
}

export function websiteView({ draft, locale }: Setting): QuestionView {
	const withheld = m.offer_website_withheld({}, { locale });
	return {
		id: 'website',
		title: m.offer_website_title({}, { locale }),
		short: m.offer_website_short({}, { locale }),
		lead: m.offer_website_lead({}, { locale }),
		fields: [
			...(draft.location_withheld ? [{ kind: 'note', text: withheld } as const] : []),
			{
				kind: 'text',
				name: 'url',
				label: m.offer_website_short({}, { locale }),
				hint: m.offer_website_hint({}, { locale }),
				type: 'url'
			}
		]
	};
}

export function statusView({ locale }: Setting): QuestionView {
	return {
		id: 'status',
		title: m.offer_status_title({}, { locale }),
		short: m.offer_status_short({}, { locale }),
		lead: null,
		fields: [
			{
				kind: 'radios',
				name: 'status',
				label: m.offer_status_title({}, { locale }),
				labelHidden: true,
				options: [
					{ value: 'active', label: m.offer_status_active({}, { locale }) },
					{ value: 'temporarily closed', label: m.offer_status_paused({}, { locale }) },
					{
						value: 'defunct',
						label: m.offer_status_ended({}, { locale }),
						hint: m.offer_status_ended_hint({}, { locale })
					}
				]
			}
		]
	};
}
