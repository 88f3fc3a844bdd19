// For pages of other sites that show a piece of Haenau in <iframe data-haenau>: makes the frame as tall as
// what it shows. It listens to the frame's own site alone, takes nothing but a height, and sends nothing.
(() => {
	const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
	const { origin } = new URL(src);
	const LEAST = 200;
	const MOST = 6000;
	const frames = () =>
		/** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll('iframe[data-haenau]'));
	addEventListener('message', (event) => {
		const height = event.data && event.data.haenauHeight;
		if (event.origin !== origin || typeof height !== 'number' || !Number.isFinite(height)) return;
		for (const frame of frames()) {
			if (frame.contentWindow !== event.source) continue;
			frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(height)))}px`;
		}
	});
	// A frame that was there first has said its height already: it is asked again.
	const ask = () => {
		for (const frame of frames()) {
			if (new URL(frame.src, location.href).origin === origin)
				frame.contentWindow?.postMessage({ haenauAsk: true }, '*');
		}
	};
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', ask);
	else ask();
})();
