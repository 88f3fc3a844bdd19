import type {
	NewOrganizationField,
	NewOrganizationProblem
} from '../../domain/claim/new-organization.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What is wrong with which field, in words. */
export function newOrganizationErrors(
	problems: readonly [NewOrganizationField, NewOrganizationProblem][],
	locale: Locale
): { field: string; text: string }[] {
	return problems.map(([field, problem]) => ({ field, text: sentence(field, problem, locale) }));
}

function sentence(
	field: NewOrganizationField,
	problem: NewOrganizationProblem,
	locale: Locale
): string {
	if (field === 'kind') return m.claim_kind_missing({}, { locale });
	if (field === 'website') return m.errors_web_address({}, { locale });
	if (field === 'email') {
		const say = problem === 'missing' ? m.account_email_missing : m.account_email_wrong;
		return say({}, { locale });
	}
	const say = problem === 'missing' ? m.claim_name_missing : m.claim_name_long;
	return say({}, { locale });
}
