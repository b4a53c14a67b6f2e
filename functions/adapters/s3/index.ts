export { createFiles, createS3Client, type FilesSettings } from './files.ts';
