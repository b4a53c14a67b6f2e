import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./run-inspection.ts');
