/**
 * The one door to zod. Without `jitless` zod would probe for `new Function`, which our content security policy reports as a
 * violation; importing from here makes sure that it is set before the first schema parses.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
