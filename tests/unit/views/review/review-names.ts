import type { CoverageNames } from '../../../../src/lib/views/coverage/coverage-setting.ts';

const named = (en: string, cy: string) => ({ en, cy, cy_state: 'human' as const });

/** Names of two areas of a region and one that is a region of its own. */
export const NAMES: CoverageNames = {
	tiers: [
		{ id: 'universal', name: named('Universal', 'Cyffredinol') },
		{ id: 'primary', name: named('Primary', 'Sylfaenol') },
		{ id: 'secondary', name: named('Secondary', 'Eilaidd') },
		{ id: 'targeted', name: named('Targeted', 'Wedi’i thargedu') }
	],
	groups: [{ id: 'safety', name: named('Safety', 'Diogelwch') }],
	categories: [{ id: 'refuge', group: 'safety', name: named('Refuges', 'Llochesau') }],
	areas: [
		{ gss: 'W06000001', name: named('Anglesey', 'Ynys Môn'), region: 'NW' },
		{ gss: 'W06000002', name: named('Gwynedd', 'Gwynedd'), region: 'NW' },
		{ gss: 'W06000023', name: named('Powys', 'Powys'), region: 'PW' }
	],
	regions: [
		{
			code: 'NW',
			name: named('North Wales', 'Gogledd Cymru'),
			members: ['W06000001', 'W06000002']
		},
		{ code: 'PW', name: named('Powys', 'Powys'), members: ['W06000023'] }
	]
};
