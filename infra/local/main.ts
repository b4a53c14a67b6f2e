import { enableCompileCache } from 'node:module';

// Stripped types and compiled code are kept in the system's folder for temporary files: it halves the start.
enableCompileCache();
const { runPortal } = await import('./run-portal.ts');
await runPortal();
