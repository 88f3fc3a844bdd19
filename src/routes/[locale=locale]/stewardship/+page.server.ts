import { stewardAreas } from '$lib/views/declaration/stewardship-view';
import { ownDeclarations, stewardGround } from './steward-ground';

export async function load(event) {
	const { client, areas, setting, today } = stewardGround(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const declarations = await ownDeclarations(client);
	const { names, inputs } = setting;
	const kinds = inputs.kinds.length;
	return {
		areas: stewardAreas(areas, declarations, kinds, names, today, event.locals.locale)
	};
}
