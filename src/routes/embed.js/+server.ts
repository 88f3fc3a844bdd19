import script from './embed-script.js?raw';

/** The script with which another site lets a frame of ours grow. Anybody may load it, held to its hash. */
export function GET() {
	return new Response(script, {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'cache-control': 'public, max-age=3600',
			'access-control-allow-origin': '*',
			'cross-origin-resource-policy': 'cross-origin'
		}
	});
}
