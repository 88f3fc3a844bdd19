import { application } from '$lib/server/application/current';

/** The picture is there: its version, when it was last confirmed, and whether the database answers. */
export function GET() {
	const picture = application().keeper.picture();
	const headers = { 'cache-control': 'no-store' };
	if (!picture) return Response.json({ ok: false }, { status: 503, headers });
	const confirmed = picture.confirmedAt ?? picture.snapshot.takenAt;
	return Response.json(
		{
			ok: true,
			version: picture.snapshot.version,
			taken_at: picture.snapshot.takenAt,
			age_seconds: Math.max(0, Math.round((Date.now() - Date.parse(confirmed)) / 1000)),
			database: picture.fresh ? 'answers' : 'away',
			services: picture.snapshot.services.size
		},
		{ headers }
	);
}
