/** Where a name stands beside its area, in a drawing of all Wales of 620 by 787. */
export type Aside = { x: number; y: number; anchor: 'start' | 'middle' | 'end' };

/**
 * The names of the valleys and of the south east stand beside their areas: on the sea, on England, and
 * over the widest part of Powys. Placed by hand, for the longer of both languages; a test keeps them
 * apart.
 */
export const ASIDE: Readonly<Record<string, Aside>> = {
	// Swansea, Neath Port Talbot, Bridgend, Vale of Glamorgan, Cardiff
	W06000011: { x: 226, y: 704, anchor: 'end' },
	W06000012: { x: 262, y: 728, anchor: 'end' },
	W06000013: { x: 314, y: 752, anchor: 'end' },
	W06000014: { x: 392, y: 776, anchor: 'end' },
	W06000015: { x: 484, y: 780, anchor: 'start' },
	// Newport, Torfaen, Monmouthshire, Caerphilly
	W06000022: { x: 552, y: 734, anchor: 'start' },
	W06000020: { x: 560, y: 652, anchor: 'start' },
	W06000021: { x: 566, y: 578, anchor: 'middle' },
	W06000018: { x: 534, y: 758, anchor: 'start' },
	// Rhondda Cynon Taf, Merthyr Tydfil, Blaenau Gwent
	W06000016: { x: 385, y: 604, anchor: 'middle' },
	W06000024: { x: 450, y: 580, anchor: 'middle' },
	W06000019: { x: 506, y: 556, anchor: 'middle' },
	// West Glamorgan, Cwm Taf Morgannwg, Cardiff and Vale, Gwent
	WG: { x: 262, y: 728, anchor: 'end' },
	CTM: { x: 430, y: 590, anchor: 'middle' },
	CAV: { x: 392, y: 776, anchor: 'end' },
	GW: { x: 540, y: 736, anchor: 'start' }
};
