import { application } from '$lib/server/application/current';

export function load({ locals }) {
	const { operator } = application().environment;
	const { locale } = locals;
	return {
		operator: operator && {
			name: (locale === 'cy' && operator.name.cy) || operator.name.en,
			contact: operator.contact,
			href: operator.contact.includes('@') ? `mailto:${operator.contact}` : operator.contact
		}
	};
}
