import { error } from '@sveltejs/kit';

/** Any other address under a language: the layout stands around the sentence that nothing is here. */
export function load() {
	error(404, { message: 'no such page', code: 'not-found' });
}
