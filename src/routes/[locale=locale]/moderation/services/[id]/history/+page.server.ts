import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { findByHand } from '$lib/domain/duplicates/by-hand';
import { findDuplicates } from '$lib/domain/duplicates/duplicates';
import { application } from '$lib/server/application/current';
import { correctionOfService } from '$lib/server/moderation/correct-service';
import { act } from '$lib/server/moderation/decide';
import { readHistory } from '$lib/server/moderation/history';
import { requireRole } from '$lib/server/session/guards';
import { historyView } from '$lib/views/moderation/history-view';
import { twinView } from '$lib/views/moderation/twins-view';
import { problemWords } from '$lib/views/moderation/problem-words';

export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator', 'member');
	const { locale } = event.locals;
	const gone = () => error(404, { message: 'no such service', code: 'not-found' });
	if (!z.uuid().safeParse(event.params.id).success) gone();
	const answer = await readHistory(client, event.params.id);
	if (!answer.ok) return gone();
	const { snapshot, gazetteer, byOrganization } = application().world()!;
	const organizationName = (id: string) => byOrganization.get(id)?.[0]?.organization.name ?? null;
	const twins =
		answer.edits && answer.current
			? findDuplicates(answer.current, snapshot.services.values(), event.params.id)
			: [];
	const asked = event.url.searchParams.get('find')?.trim().slice(0, 200) || null;
	const picked =
		answer.edits && answer.current && asked !== null
			? findByHand(asked, answer.current, snapshot.services.values(), event.params.id)
			: [];
	return {
		service: event.params.id,
		asked,
		picked: picked
			.filter(({ id }) => !twins.some((twin) => twin.service.id === id))
			.map((service) => twinView({ service, reasons: [] }, locale)),
		undone: event.url.searchParams.get('done') === 'undone',
		edits: answer.edits,
		twins: twins.map((twin) => twinView(twin, locale)),
		history: historyView(answer, {
			reference: snapshot.reference,
			gazetteer,
			locale,
			organizationName
		})
	};
}

export const actions = {
	correct: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const answer = await correctionOfService(client, event.params.id, locale);
		if (answer.ok) redirect(303, answer.href);
		return fail(answer.error === 'away' ? 503 : 409, {
			version: 0,
			twin: '',
			reason: '',
			problem: problemWords(answer.error, locale)
		});
	},
	merge: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const data = await event.request.formData();
		const twin = String(data.get('source') ?? '');
		const reason = String(data.get('reason') ?? '')
			.slice(0, 5000)
			.replaceAll('\r\n', '\n');
		const valid = z.uuid().safeParse(twin).success && z.uuid().safeParse(event.params.id).success;
		const answer = valid
			? await act(client, 'merge_services', { source: twin, target: event.params.id, reason })
			: ({ ok: false, error: 'not_found' } as const);
		if (!answer.ok) {
			return fail(answer.error === 'away' ? 503 : 409, {
				version: 0,
				twin,
				reason,
				problem: problemWords(answer.error, locale)
			});
		}
		redirect(303, `/${locale}/moderation/${answer.proposal}?done=merged`);
	},
	restore: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const data = await event.request.formData();
		const version = Number(data.get('version'));
		const reason = String(data.get('reason') ?? '')
			.slice(0, 5000)
			.replaceAll('\r\n', '\n');
		const answer = await act(client, 'restore_version', {
			service: event.params.id,
			version: Number.isSafeInteger(version) ? version : 0,
			reason
		});
		if (!answer.ok) {
			return fail(answer.error === 'away' ? 503 : 409, {
				version,
				twin: '',
				reason,
				problem: problemWords(answer.error, locale)
			});
		}
		redirect(303, `/${locale}/moderation/${answer.proposal}`);
	}
};
