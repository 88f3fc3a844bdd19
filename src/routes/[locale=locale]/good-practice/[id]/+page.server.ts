import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { examplePage } from '$lib/views/good-practice/example-page';

export function load({ params, locals: { locale }, setHeaders }) {
	const { reference, services, examples } = application().world()!.snapshot;
	const example = examples.get(params.id);
	if (!example) error(404, { message: 'no such example', code: 'not-found' });
	const page = examplePage(example, examples.values(), { reference, services, locale });
	if (page.sensitive) setHeaders({ 'cache-control': 'no-store' });
	return { page, leaveQuickly: page.sensitive, indexable: !page.sensitive };
}
