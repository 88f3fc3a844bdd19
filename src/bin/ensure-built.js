/** Builds the site when that is needed: for tests that run the built server. */
import { ensureBuilt } from './site-build/ensure-built.js';

ensureBuilt();
