import type { Bilingual } from '$lib/domain/bilingual/bilingual';
import type { Session } from '$lib/server/session/session';
import type { World } from '$lib/server/application/world';
import { organizationName } from '$lib/server/import/organization-name';
import { scopesOf } from '$lib/server/import/scope';
import type { OpenScope } from '$lib/views/import/start-view';

/** The lists that somebody may send, with the names of their organisations. */
export async function openScopes(session: Session, world: World): Promise<OpenScope[]> {
	const scopes: OpenScope[] = [];
	for (const scope of scopesOf(session.roles)) {
		if (scope.organization === null) {
			scopes.push(scope);
			continue;
		}
		const name: Bilingual | null = await organizationName(
			session.client,
			world,
			scope.organization
		);
		if (name) scopes.push({ ...scope, name });
	}
	return scopes;
}
