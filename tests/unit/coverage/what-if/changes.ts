import fc from 'fast-check';
import { agesBetween } from '../../../../src/lib/coverage/ages.ts';
import type { Change } from '../../../../src/lib/coverage/what-if/change.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { idOf } from '../../domain/a-service.ts';

const x = fc.integer({ min: 140_001, max: 369_999 });
const y = fc.integer({ min: 150_001, max: 409_999 });
const service = fc.integer({ min: 0, max: 999 }).map(idOf);
const ages = fc
	.tuple(fc.integer({ min: 0, max: 17 }), fc.integer({ min: 0, max: 17 }))
	.map(([one, other]) => agesBetween(Math.min(one, other), Math.max(one, other)));
const areas = fc.uniqueArray(
	fc.integer({ min: 1, max: 24 }).map((n) => `W060000${String(n).padStart(2, '0')}`),
	{ minLength: 1, maxLength: 5 }
);
const reach = fc.integer({ min: 0, max: 100 }).map((km) => km * 1_000);

/** Any change that a scenario may hold. */
export const changes: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ act: fc.constant('close' as const), service }),
	fc.record({ act: fc.constant('move' as const), service, x, y }),
	fc
		.record({
			act: fc.constant('add' as const),
			tier: fc.constantFrom(...TIERS),
			category: fc.stringMatching(/^[a-z_]{1,20}$/),
			// Help stands at a place, goes to areas, or stands at a place for some areas only.
			where: fc.oneof(
				fc.record({ place: fc.record({ x, y, reach }), areas: fc.constant([]) }),
				fc.record({ place: fc.constant(null), areas }),
				fc.record({ place: fc.record({ x, y, reach }), areas })
			),
			ages,
			welsh: fc.boolean(),
			capacity: fc.option(fc.integer({ min: 1, max: 100_000 }))
		})
		.map(({ where, ...change }) => ({ ...change, ...where }))
);
