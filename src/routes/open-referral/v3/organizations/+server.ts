import { listOf } from '../list';

export { OPTIONS } from '../answer';
export const trailingSlash = 'ignore';
export const GET = listOf('organizations');
