export { offering } from './offering.ts';
export {
  asksForNoFile,
  comingIn,
  isFileKey,
  mostUploadMinutes,
  type File,
  type FileFacts,
  type Files,
  type UploadTarget,
} from './files.ts';
