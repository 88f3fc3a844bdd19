import type { XY } from './projection.ts';

/**
 * Path data for lines (`closed` false) or rings, in steps relative to the point before, rounded to
 * whole units. Rounding happens before the steps are taken, so it does not add up along the line,
 * and equal points stay equal. Lines that shrink to a point are left out.
 */
export function pathData(lines: readonly XY[][], closed: boolean): string {
	return lines.map((line) => oneLine(line, closed)).join('');
}

function oneLine(line: readonly XY[], closed: boolean): string {
	const points = line
		.map(([x, y]): XY => [Math.round(x), Math.round(y)])
		.filter(([x, y], i, all) => i === 0 || x !== all[i - 1]![0] || y !== all[i - 1]![1]);
	if (points.length < (closed ? 3 : 2)) return '';
	const [first, ...rest] = points as [XY, ...XY[]];
	let data = `M${pair(first[0], first[1])}`;
	let [x, y] = first;
	rest.forEach(([toX, toY], i) => {
		const step = pair(toX - x, toY - y);
		// a minus sign parts two numbers as well as a space does
		data += i === 0 ? `l${step}` : step.startsWith('-') ? step : ` ${step}`;
		[x, y] = [toX, toY];
	});
	return closed ? `${data}z` : data;
}

const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);
