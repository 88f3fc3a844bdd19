import { FeedFault } from './fault.ts';

/** Deeper than this nests no directory's record. */
const DEEPEST = 32;

/** A page's JSON. How deeply it nests is counted before it is parsed. */
export function parsePage(text: string): unknown {
	if (depthOf(text) > DEEPEST) throw new FeedFault('too-deep');
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new FeedFault('not-json');
	}
}

function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (quoted) {
			if (code === 0x5c) at += 1;
			else if (code === 0x22) quoted = false;
		} else if (code === 0x22) quoted = true;
		else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
		else if (code === 0x7d || code === 0x5d) depth -= 1;
	}
	return deepest;
}
