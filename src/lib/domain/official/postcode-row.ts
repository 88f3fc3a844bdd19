import { problemOfPoint, WALES } from './geography.ts';
import { columnsOf, requireColumns, type Headings } from './table.ts';

const HEADINGS = {
	postcode: [/^pcds$/, /^postcode$/, /^pcd8$/, /^pcd2$/, /^pcd7$/, /^pcd$/],
	ended: [/^doterm$/, /^date_of_termination$/],
	country: [/^ctry\d*(cd)?$/, /^country_code$/],
	area: [/^laua$/, /^oslaua$/, /^lad\d*cd$/, /^lad_code$/],
	smallArea: [/^lsoa21$/, /^lsoa21cd$/, /^lsoa21_code$/],
	/** Only to say that the file is of another vintage. */
	smallArea2011: [/^lsoa11$/, /^lsoa11cd$/, /^lsoa11_code$/],
	lat: [/^lat$/, /^latitude$/],
	lon: [/^long$/, /^lon$/, /^longitude$/]
} satisfies Headings<string>;

/** A postcode of Wales in our form. */
export type PostcodeRow = {
	postcode: string;
	lat: number;
	lon: number;
	smallArea: string;
	area: string;
};

/** What a line of the file is: one of ours, one that is left out, or one that is wrong. */
export type ReadPostcode =
	| { is: 'row'; row: PostcodeRow }
	| { is: 'elsewhere' | 'ended' | 'no point' }
	| { is: 'wrong'; kind: string; why: string };

export type PostcodeReader = {
	(cells: readonly string[]): ReadPostcode;
	/** False when the file does not say which postcodes have ended. */
	knowsEnded: boolean;
};

/**
 * A reader of the rows under `heading`. What it says of a wrong row never repeats the postcode.
 * @param areas codes of the 22 principal areas
 * @throws OfficialDataRefused when the file lacks columns, or is of another vintage
 */
export function postcodeReader(
	file: { name: string; heading: readonly string[] },
	areas: ReadonlySet<string>
): PostcodeReader {
	const columns = columnsOf(file.heading, HEADINGS);
	requireColumns(file, columns, {
		postcode: 'postcodes (pcds)',
		area: 'the authority (laua, lad25cd)',
		smallArea:
			columns.smallArea2011 >= 0
				? 'small areas of 2021 (lsoa21; those of 2011 are there: the file is of an older vintage)'
				: 'small areas of 2021 (lsoa21)',
		lat: 'latitude (lat)',
		lon: 'longitude (long)'
	});
	const width = file.heading.length;
	const read = (cells: readonly string[]): ReadPostcode => {
		const cell = (name: keyof typeof HEADINGS) => (cells[columns[name]] ?? '').trim();
		if (cells.length < width) return { is: 'wrong', kind: 'short', why: 'the row is cut off' };
		const area = cell('area');
		const welsh = columns.country >= 0 ? cell('country') === WALES : area.startsWith('W06');
		if (!welsh) return { is: 'elsewhere' };
		if (cell('ended') !== '') return { is: 'ended' };
		const postcode = formatted(cell('postcode'));
		if (!postcode)
			return { is: 'wrong', kind: 'postcode', why: 'the first column holds no postcode' };
		if (!areas.has(area)) {
			return { is: 'wrong', kind: 'area', why: `"${area.slice(0, 12)}" is no authority of today` };
		}
		const smallArea = cell('smallArea');
		if (!/^W01\d{6}$/.test(smallArea)) {
			return {
				is: 'wrong',
				kind: 'lsoa',
				why: `"${smallArea.slice(0, 12)}" is no small area of Wales`
			};
		}
		const [lat, lon] = [Number(cell('lat') || NaN), Number(cell('lon') || NaN)];
		// The publisher's way of saying that there is none.
		if (lat > 99 || cell('lat') === '') return { is: 'no point' };
		const wrong = problemOfPoint(lon, lat);
		if (wrong) return { is: 'wrong', kind: `point ${wrong}`, why: `the point ${wrong}` };
		return { is: 'row', row: { postcode, lat, lon, smallArea, area } };
	};
	return Object.assign(read, { knowsEnded: columns.ended >= 0 });
}

/** "LL571TF", "LL57  1TF" and "LL57 1TF" as the last of them; null when it is no postcode. */
function formatted(text: string): string | null {
	const plain = text.toUpperCase().replace(/\s+/g, '');
	return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(plain)
		? `${plain.slice(0, -3)} ${plain.slice(-3)}`
		: null;
}
