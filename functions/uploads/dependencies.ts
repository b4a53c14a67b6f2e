import { createFiles, createS3Client } from '../adapters/s3/index.ts';
import { filesEnvironment } from '../environment.ts';
import { createCheck } from './check.ts';
import { inspect } from './inspect.ts';

export const check = createCheck({
  files: createFiles({ client: createS3Client(), ...filesEnvironment.parse(process.env) }),
  inspect: (bytes, type) => Promise.resolve(inspect(bytes, type)),
});
