export type ClaimError = { field: string; text: string };

/** What a form of a claim brings. `trapped`: a machine filled in what people do not see. */
export function claimForm(form: FormData) {
	const text = (name: string, most: number) =>
		String(form.get(name) ?? '')
			.slice(0, most)
			.trim();
	return {
		email: text('email', 300),
		// More than is allowed, so that somebody who wrote too much gets it back.
		note: text('note', 2000),
		trapped: form.get('homepage') !== null && form.get('homepage') !== ''
	};
}
