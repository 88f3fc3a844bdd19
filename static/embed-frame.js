// In a piece that another site shows in a frame: says how tall it is, whenever that changes and when asked.
// A height tells nobody anything, so it may go to whichever site the frame stands on.
if (parent !== window) {
	let said = 0;
	const say = (again) => {
		const height = document.querySelector('.frame').getBoundingClientRect().height;
		if (height === said && !again) return;
		said = height;
		parent.postMessage({ haenauHeight: height }, '*');
	};
	new ResizeObserver(() => say(false)).observe(document.querySelector('.frame'));
	addEventListener('message', (event) => {
		if (event.source === parent && event.data && event.data.haenauAsk === true) say(true);
	});
	say(true);
}
