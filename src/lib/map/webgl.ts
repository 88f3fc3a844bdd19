/** True when this browser can draw with WebGL 2, which the live map needs. */
export function hasWebGl(): boolean {
	try {
		const context = document.createElement('canvas').getContext('webgl2');
		// give the context back at once: browsers allow only a few
		context?.getExtension('WEBGL_lose_context')?.loseContext();
		return context !== null;
	} catch {
		return false;
	}
}
