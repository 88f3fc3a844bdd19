import { error, fail, redirect } from '@sveltejs/kit';
import { read } from '$lib/domain/bilingual/bilingual';
import { readNewOrganization } from '$lib/domain/claim/new-organization';
import { isAtWebsite } from '$lib/domain/claim/proof';
import { foldKey } from '$lib/domain/place/folding';
import { ORGANIZATION_KINDS } from '$lib/domain/organization/organization-kind';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { askClaim } from '$lib/server/claims/ask-claim';
import { clientAddress } from '$lib/server/http/client-address';
import { claimLimit } from '$lib/server/rate-limit/claim-limit';
import { newOrganizationErrors } from '$lib/views/claim/new-organization-errors';
import { providerWord } from '$lib/views/words/providers';

export function load({ locals, setHeaders }) {
	const { locale } = locals;
	setHeaders({ 'cache-control': 'no-store' });
	return {
		kinds: ORGANIZATION_KINDS.map((value) => ({ value, label: providerWord(value, locale) })),
		email: locals.session?.email ?? ''
	};
}

/** The organisation of the record that has one of these names already. */
function namesake(names: readonly (string | null)[], locale: 'en' | 'cy') {
	const wanted = new Set(names.flatMap((name) => (name === null ? [] : [foldKey(name)])));
	for (const [service] of application().world()!.byOrganization.values()) {
		const { id, name } = service!.organization;
		if ([name.en, name.cy].some((one) => one !== null && wanted.has(foldKey(one)))) {
			return { id, ...read(name, locale) };
		}
	}
	return null;
}

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '').slice(0, 500);
		const typed = {
			name_en: text('name_en'),
			name_cy: text('name_cy'),
			kind: text('kind'),
			website: text('website'),
			email: text('email')
		};
		const wanted = readNewOrganization(typed);
		if ('problems' in wanted) {
			const errors = newOrganizationErrors(wanted.problems, locale);
			return fail(422, { typed, errors, there: null });
		}
		const there = namesake([wanted.name.en, wanted.name.cy], locale);
		if (there && form.get('another') !== 'yes') {
			const errors = [{ field: 'another', text: m.claim_namesake_error({}, { locale }) }];
			return fail(422, { typed, errors, there });
		}
		const sent = `/${locale}/register/claim/sent`;
		if (form.get('homepage')) redirect(303, sent);
		const verdict = claimLimit(clientAddress(event), wanted.email, Date.now());
		if (!verdict.allow) {
			const count = Math.ceil(verdict.retryAfterSeconds / 60);
			const errors = [{ field: 'email', text: m.claim_busy({ count }, { locale }) }];
			return fail(429, { typed, errors, there });
		}
		const { supabase } = application();
		if (!supabase?.service) error(503, { message: 'database away', code: 'busy' });
		const { email, ...newOrganization } = wanted;
		const proved = isAtWebsite(email, wanted.website);
		const asked = { email, locale, proved, note: null, newOrganization };
		const answer = await askClaim(supabase, asked, new Date());
		if (!answer.ok) {
			const errors = [{ field: 'name_en', text: m.errors_unexpected({}, { locale }) }];
			return fail(409, { typed, errors, there });
		}
		redirect(303, sent);
	}
};
