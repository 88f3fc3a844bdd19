/** The pages that are measured: home, the search by itself, the two searches of the acceptance, a ladder. */
export const PAGES: { name: string; path: string }[] = [
	{ name: 'home', path: '/en' },
	{ name: 'start page', path: '/en/find' },
	{
		name: 'LL57, 7, wellbeing, in Welsh',
		path: '/en/find?near=LL57&at=53.22,-4.13&area=W06000002&age=7&group=mental_health&welsh=1'
	},
	{
		name: 'Tonypandy, unborn, edge of care',
		path: '/en/find?near=Tonypandy&at=51.62,-3.45&area=W06000016&age=unborn&group=edge_of_care'
	},
	{
		name: 'ladder, Tonypandy, 2',
		path: '/en/ladder?near=Tonypandy&at=51.62,-3.45&area=W06000016&age=2'
	}
];
