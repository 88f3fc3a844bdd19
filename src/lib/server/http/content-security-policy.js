/**
 * The content security policy of every page (design decision: nonces, no inline script, no eval,
 * nothing from another origin). Plain JavaScript because svelte.config.js reads it too.
 *
 * `style-src-attr` carries one hash: the fixed style of SvelteKit's route announcer, which is the
 * only inline style in the product. A test in a real browser fails on any other violation.
 * @type {import('@sveltejs/kit').Config['kit'] extends infer K ? any : never}
 */
export const contentSecurityPolicy = {
	'default-src': ['self'],
	'script-src': ['self'],
	'style-src': ['self'],
	'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
	'worker-src': ['self'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['self'],
	'form-action': ['self'],
	'frame-ancestors': ['none']
};
