export { createFiles, createS3Client } from './files.ts';
