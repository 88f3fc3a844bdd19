const SVG = 'http://www.w3.org/2000/svg';

/** The marker of a place that is being put on the map: 44 pixels to take hold of, its tip on the place. */
export function pickMarker(): HTMLElement {
	const box = document.createElement('div');
	box.className = 'pick-marker';
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', '0 0 44 48');
	svg.setAttribute('width', '44');
	svg.setAttribute('height', '48');
	svg.setAttribute('aria-hidden', 'true');
	const pin = document.createElementNS(SVG, 'path');
	pin.setAttribute('d', 'M22 47L9 27a15.5 15.5 0 1 1 26 0z');
	const eye = document.createElementNS(SVG, 'circle');
	eye.setAttribute('cx', '22');
	eye.setAttribute('cy', '18');
	eye.setAttribute('r', '5.5');
	svg.append(pin, eye);
	box.append(svg);
	return box;
}
