import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Operator } from '../../domain/privacy/operator.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { text, type Block, type Run } from '../prose/prose.ts';

/** How to reach the operator: a link to write to or to open. */
function contactOf(operator: Operator): Run {
	const { contact } = operator;
	return contact.includes('@') && !contact.includes('/')
		? { text: contact, href: `mailto:${contact}` }
		: { text: contact, href: contact };
}

/** Who runs this copy and how to reach them, or plainly that nobody has said so yet. */
export function operatorBlock(operator: Operator | null, locale: Locale): Block {
	if (!operator) {
		return {
			kind: 'notice',
			title: m.trust_operator_none_title({}, { locale }),
			text: [m.trust_operator_none({}, { locale })]
		};
	}
	const name = (locale === 'cy' ? operator.name.cy : null) ?? operator.name.en;
	return text(
		m.trust_operator_is({ name }, { locale }),
		m.trust_operator_contact({}, { locale }),
		contactOf(operator)
	);
}
