/** Requests, answers and failures in the form in which they pass between the two threads. */
import { withoutPostcodes } from './redact.ts';

/** Where the embedded Supabase seems to be. The name is reserved (RFC 2606) and never resolves. */
export const placeholderOrigin = 'http://embedded.haenau.invalid';

export interface WireRequest {
	url: string;
	method: string;
	headers: [string, string][];
	body: ArrayBuffer | null;
}

export interface WireResponse {
	status: number;
	headers: [string, string][];
	body: ArrayBuffer | null;
}

/** A failure without parameters, details or stack: its class, its code, a cleaned message. */
export interface WireFailure {
	name: string;
	code: string | null;
	message: string;
}

export async function packRequest(request: Request): Promise<WireRequest> {
	return {
		url: request.url,
		method: request.method,
		headers: [...request.headers],
		body: request.body ? await request.arrayBuffer() : null
	};
}

export function unpackRequest({ url, method, headers, body }: WireRequest): Request {
	return new Request(url, { method, headers, body });
}

export async function packResponse(response: Response): Promise<WireResponse> {
	const body = response.body ? await response.arrayBuffer() : null;
	return { status: response.status, headers: [...response.headers], body };
}

export function unpackResponse({ status, headers, body }: WireResponse): Response {
	const bodiless = status === 204 || status === 205 || status === 304;
	return new Response(bodiless ? null : body, { status, headers });
}

/** An answer of our own, in the shape PostgREST and supabase-js give their errors. */
export function refusal(status: number, code: string, message: string): Response {
	const headers = { 'retry-after': '2' };
	const body = { code, message, details: null, hint: null };
	return Response.json(body, status === 503 ? { status, headers } : { status });
}

export function packFailure(error: unknown): WireFailure {
	if (!(error instanceof Error)) {
		return { name: 'Error', code: null, message: 'Something that is not an error was thrown.' };
	}
	const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
	return { name: error.name, code, message: withoutPostcodes(error.message) };
}

export function unpackFailure({ name, code, message }: WireFailure): Error {
	return Object.assign(new Error(message), { name, code });
}
