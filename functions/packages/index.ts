export { createPackages, type ForeseenPart, type ReadPackage, type ReadPart } from './packages.ts';
