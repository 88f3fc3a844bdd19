import { figuresAt, type Figures } from '../../domain/history/figures.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { addChildren, type TierChildren } from './tier-children.ts';

/** One kind of help over the areas of a report. */
export type KindFigures = {
	/** `tier:group` */
	kind: string;
	tier: TierId;
	group: string;
	children: TierChildren;
	/** Areas where it applies; where nothing is recorded; where the record reaches most children. */
	areas: number;
	notRecorded: readonly string[];
	reached: readonly string[];
	/** Areas whose steward says that there is none. */
	gaps: readonly string[];
};

/** Every kind of help over some areas, in the order of the facts. */
export function kindFigures(figures: Figures, members: readonly string[]): KindFigures[] {
	return figures.kinds.map((kind, k) => {
		const [tier, group] = kind.split(':') as [TierId, string];
		const cells = members.flatMap((area) => {
			const children = figuresAt(figures, kind, area);
			const at = k * figures.areas.length + figures.areas.indexOf(area);
			return children && children.children > 0 ? [{ area, at, children }] : [];
		});
		const where = (is: (at: number) => boolean) =>
			cells.filter(({ at }) => is(at)).map(({ area }) => area);
		return {
			kind,
			tier,
			group,
			children: addChildren(cells.map(({ children }) => children)),
			areas: cells.length,
			notRecorded: where((at) => figures.certainty[at] === 'not-known'),
			reached: where((at) => figures.record[at] === 'reached'),
			gaps: where((at) => figures.state[at] === 'confirmed-gap')
		};
	});
}
