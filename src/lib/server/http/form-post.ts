/**
 * A plain form post as SvelteKit should read it. Clients that accept anything (scripts, old browsers)
 * would get the JSON meant for its own client code instead of the page or the redirect.
 */
export function asFormPost(request: Request): Request {
	const type = request.headers.get('content-type') ?? '';
	const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type);
	const ours = request.headers.has('x-sveltekit-action');
	if (request.method !== 'POST' || !isForm || ours) return request;
	const headers = new Headers(request.headers);
	headers.set('accept', 'text/html');
	return new Request(request, { headers });
}
