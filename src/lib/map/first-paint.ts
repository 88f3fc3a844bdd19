/**
 * Calls `then` once the page has been painted, `element` is near the screen and the browser has a
 * quiet moment. Answers a function that calls it off.
 */
export function afterFirstPaint(element: Element, then: () => void): () => void {
	let frame = 0;
	let idle: ReturnType<typeof setTimeout> | number = 0;
	const observer = new IntersectionObserver(
		(entries) => {
			if (!entries.some((entry) => entry.isIntersecting)) return;
			observer.disconnect();
			// the frame after the next one starts when the first has been painted
			frame = requestAnimationFrame(() => {
				frame = requestAnimationFrame(() => {
					idle = 'requestIdleCallback' in window ? requestIdleCallback(then) : setTimeout(then, 1);
				});
			});
		},
		{ rootMargin: '200px' }
	);
	observer.observe(element);
	return () => {
		observer.disconnect();
		cancelAnimationFrame(frame);
		if ('cancelIdleCallback' in window) cancelIdleCallback(idle as number);
		else clearTimeout(idle);
	};
}
