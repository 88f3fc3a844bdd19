/** Line drawings on a 24 grid, stroked at 1.9 with square caps: our own, each for a thing and never for a person's story. */
export const ICONS = {
	door: 'M3 21h18M6 21V3h12v18M14 11.5v2',
	phone: 'M4 3h5l2 5-3 2a13 13 0 0 0 6 6l2-3 5 2v5c0 .6-.4 1-1 1C11 21 3 13 3 4c0-.6.4-1 1-1z',
	person: 'M8 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM4 21c0-4.7 3-7.5 8-7.5s8 2.8 8 7.5',
	speech: 'M3 4h18v12h-9l-5 5v-5H3z',
	route: 'M5 21v-9h11V4M11.5 8.5L16 4l4.5 4.5',
	clock: 'M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0-19 0zM12 6.5V12l4 2.5',
	tick: 'M4 12.5l5.5 5.5L20 6.5',
	question: 'M8.5 8.7A3.6 3.6 0 1 1 13.6 12c-1.1.6-1.6 1.2-1.6 2.7M12 18.7v.2',
	cross: 'M5 5l14 14M19 5L5 19',
	plus: 'M12 4v16M4 12h16',
	minus: 'M4 12h16',
	pin: 'M12 22C8 17.5 5 13 5 9.5a7 7 0 0 1 14 0C19 13 16 17.5 12 22zM9.7 9.5a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0z',
	print: 'M7 8V3h10v5M7 17H3V8h18v9h-4M7 13h10v8H7z',
	up: 'M12 21V4M5 11l7-7 7 7',
	down: 'M12 3v17M5 13l7 7 7-7',
	warning: 'M12 3L22 21H2zM12 10v4.5M12 17.7v.1',
	'eye-off':
		'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12zM5 20L19 4',
	search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0zM15.5 15.5L21 21',
	chevron: 'M5 8.5l7 7 7-7',
	map: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14'
} as const;

export type IconName = keyof typeof ICONS;
