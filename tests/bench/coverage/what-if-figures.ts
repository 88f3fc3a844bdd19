import { bestSites } from '../../../src/lib/coverage/best-sites/best-sites.ts';
import type { Coverage } from '../../../src/lib/coverage/coverage.ts';
import { rowOf } from '../../../src/lib/coverage/offers/offers.ts';
import { addService, openWhatIf, removeService } from '../../../src/lib/coverage/what-if/engine.ts';
import { timed, type Figure } from '../figure.ts';
import { seeded } from '../many-services.ts';
import { middle } from '../median.ts';

const EDITS = 600;
const SITES = 5;

/** Changing one service of a scenario, and looking for the next best place. */
export function whatIfFigures(coverage: Coverage): Figure[] {
	const n = coverage.offers.size;
	const edits = editTimes(coverage).sort((one, other) => one - other);
	const sites = coverage.kinds.map((_, k) => {
		const start = performance.now();
		bestSites(coverage, k, SITES);
		return performance.now() - start;
	});
	return [
		timed('what if: one service added or closed, median', n, middle(edits)),
		timed('what if: the same, 99 in 100 (aim <= 1 ms)', n, edits[Math.floor(edits.length * 0.99)]!),
		timed(`best ${SITES} sites of a kind, median`, n, middle(sites)),
		timed('best sites: the slowest kind (aim <= 5 ms)', n, Math.max(...sites))
	];
}

/** Times of single edits: a copy of some service added somewhere else, then some service closed. */
function editTimes(coverage: Coverage): number[] {
	const next = seeded(7);
	const times: number[] = [];
	const { demand } = coverage.ground;
	let open = openWhatIf(coverage);
	for (let edit = 0; edit < EDITS + 60; edit++) {
		// A scenario holds five changes at most.
		if (edit % 5 === 0) open = openWhatIf(coverage);
		const s = Math.floor(next() * coverage.offers.size);
		const like = rowOf(coverage.offers, s);
		const at = Math.floor(next() * demand.size);
		const sites = like.sites.map((site) => ({ ...site, x: demand.x[at]!, y: demand.y[at]! }));
		const start = performance.now();
		if (edit % 2 === 0) addService(open, { ...like, id: `what if ${edit}`, sites });
		else removeService(open, s);
		const took = performance.now() - start;
		// The first edits find nothing compiled yet.
		if (edit >= 60) times.push(took);
	}
	return times;
}
