import { itemOf } from '../../item';

export const trailingSlash = 'ignore';
export const GET = itemOf('organizations');
