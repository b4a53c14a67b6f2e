import { enableCompileCache, flushCompileCache } from 'node:module';

// The cache of the portal's own start is not a thread's: without it each first document waits for everything to be compiled.
enableCompileCache();
await import('./run-printer.ts');
flushCompileCache();
