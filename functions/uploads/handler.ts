import { uploadToCheck } from './check.ts';
import { check } from './dependencies.ts';

/** Asked by the API, which waits: whatever a file does here, it does to this function alone. */
export const handler = (event: unknown) => check(uploadToCheck.parse(event));
