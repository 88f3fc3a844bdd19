import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { read } from '$lib/domain/bilingual/bilingual';
import { readExample, showExample } from '$lib/domain/example/example-form';
import { exampleDraftSchema } from '$lib/domain/example/example';
import { placesInSecret } from '$lib/domain/example/named-places';
import { application } from '$lib/server/application/current';
import { saveExample } from '$lib/server/examples/examples';
import {
	claimLinesView,
	exampleErrors,
	exampleFormView,
	savingError
} from '$lib/views/good-practice/example-form-view';
import type { FormError } from '$lib/views/report/report-form-view';
import { typedValues } from '../../../offers/[proposal]/[question]/typed-values';
import { exampleSetting, isExampleId, ownExample, ownGround } from '../../own-example';

/** The example of the address, or the organisation that begins one under it. */
async function ground(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	if (!isExampleId(event.params.id)) error(404, { message: 'no such example', code: 'not-found' });
	const { client, example } = await ownExample(event);
	const organization = example?.organization ?? (await ownGround(event)).organization;
	const own = application().world()!.byOrganization.get(organization.id) ?? [];
	return { client, example, organization, own };
}

export async function load(event) {
	const { locale } = event.locals;
	const { example, own } = await ground(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const here = `/${locale}/register/examples/${event.params.id}`;
	if (example?.state === 'sent') redirect(303, here);
	const draft = example?.draft ?? example?.document ?? exampleDraftSchema.parse({});
	const values = showExample(draft);
	return {
		view: exampleFormView(own, exampleSetting(event.locals)),
		values,
		lines: claimLinesView(values, locale),
		revision: example?.revision ?? 0,
		title: draft.title && read(draft.title, locale).text,
		back: example ? here : null,
		reason: example?.reason ?? null
	};
}

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const { client, example, organization, own } = await ground(event);
		const form = await event.request.formData();
		const values = typedValues(form);
		const more = form.get('then') === 'more';
		const again = (status: number, errors: FormError[], revision?: number) =>
			fail(status, { values, errors, revision, lines: claimLinesView(values, locale) });
		const { snapshot, gazetteer } = application().world()!;
		const { draft, problems } = readExample(values, {
			categories: new Set(snapshot.reference.categories.map(({ id }) => id)),
			services: new Set(own.map(({ id }) => id))
		});
		const withheld = own.some((one) => one.location_withheld && draft.services.includes(one.id));
		const wrong = [...problems, ...placesInSecret(draft, withheld, gazetteer)];
		if (wrong.length > 0) return again(422, exampleErrors(wrong, locale));
		const expected = Number(form.get('revision')) || 0;
		const answer = await saveExample(
			client,
			{ id: event.params.id, organization: organization.id, expected },
			draft
		).catch(() => null);
		if (answer === null) return again(503, [savingError('away', locale)]);
		if (!answer.ok) {
			return again(409, [savingError(answer.error, locale)], example?.revision);
		}
		const here = `/${locale}/register/examples/${event.params.id}`;
		redirect(303, more ? `${here}/edit#claims` : `${here}?done=save`);
	}
};
